import { expect } from 'vitest';
import { paddedPng } from '../../conformance/png.ts';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { composerIn } from './composer.ts';
import { searchDisk } from './disk.ts';
import { test as base } from './fixtures.ts';
import { pastePicture } from './paste.ts';

const test = base.extend({ options: { inPrivateWindows: true } });

/** A picture that is found again wherever its bytes lie. */
const marked = (words: string) => Buffer.concat([paddedPng(0, 1), Buffer.from(words)]);

test('what is written in a private window is posted, and never on the disk, even if the browser dies', async ({
  firefox,
  profile,
  server,
  share,
}) => {
  await share.signedIn('alice');
  const open = await share.visit(articles.website);
  await share.dismiss(await share.beginNote(open, articles.website, 'For everybody.'));

  const tab = await firefox.openPrivately(articles.letters.url);
  const popup = await share.beginNote(tab, articles.letters, 'Nobody knows.');
  await popup.says('Private window: this draft is gone when the window closes.');
  await share.dismiss(popup);
  const again = await share.openPopupOn(tab);
  await again.holds(`Nobody knows.\n\n${articles.letters.text}`);
  await again.post();
  await again.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Nobody knows.\n\n${articles.letters.text}` }]);
  await share.dismiss(await share.beginNote(tab, articles.letters, 'Who would tell?'));
  expect(await share.drafts()).toHaveLength(2);
  await firefox.kill();

  const filesWith = searchDisk(profile);
  // What is not private is there, so the search can find.
  expect(filesWith('For everybody.')).toEqual([expect.stringMatching(/moz-extension.*\.sqlite$/)]);
  for (const words of ['Nobody knows.', 'Who would tell?', articles.letters.url])
    expect(filesWith(words)).toEqual([]);
});

test('a draft is kept the moment the popup closes, and goes with the last private window', async ({
  firefox,
  profile,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await firefox.openPrivately(articles.letters.url);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${articles.letters.text}`);
  await popup.isReady();
  await Promise.all([popup.insert('Nobody knows.'), firefox.closePopup()]);
  await popup.gone();
  await expect
    .poll(share.drafts)
    .toMatchObject([{ private: true, text: `Nobody knows.\n\n${articles.letters.text}` }]);
  await tab.close();
  await expect.poll(share.drafts).toEqual([]);
  await firefox.close();
  const filesWith = searchDisk(profile);
  for (const words of ['Nobody knows.', articles.letters.url]) expect(filesWith(words)).toEqual([]);
});

test('a picture pasted in a private window is posted, and never on the disk', async ({
  firefox,
  profile,
  server,
  share,
}) => {
  await share.signedIn('alice', { permissions: ['read:account', 'write:notes', 'write:drive'] });
  const open = composerIn(await firefox.open(extensionPage('compose.html')));
  await pastePicture(open, marked('A picture for everybody.'));
  await open.says('1 picture has no alt text');
  await open.close();

  const tab = await firefox.openPrivately(articles.letters.url);
  const popup = await share.beginNote(tab, articles.letters, 'Look.');
  const composer = composerIn(await share.leaveFor(popup, 'Open in a tab', extensionPage('compose.html')));
  await composer.holds(`Look.\n\n${articles.letters.text}`);
  await pastePicture(composer, marked('A picture for nobody.'));
  await composer.says('1 picture has no alt text');
  await composer.post();
  await expect.poll(() => server.notesOf('alice')).toHaveLength(1);
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [[...server.world.files.keys()][0]] }]);
  await firefox.kill();

  const filesWith = searchDisk(profile);
  expect(filesWith('A picture for everybody.')).not.toEqual([]);
  expect(filesWith('A picture for nobody.')).toEqual([]);
});

test('the small window over a private tab is private, too', async ({ firefox, share }) => {
  await share.signedIn('alice');
  const behind = await firefox.openPrivately(articles.walking.url);
  await behind.evaluate((href) => {
    document.body.innerHTML = `<a href="${href}" target="_blank">Another</a>`;
  }, articles.website.url);
  await behind.click({ role: 'link', name: 'Another' });
  await firefox.view(articles.website.url);
  await firefox.chooseInMenuOfTab(behind);
  const composer = composerIn(await firefox.view(extensionPage('compose.html')));
  await composer.holds(`\n\n${articles.walking.text}`);
  const { type, incognito } = await composer.evaluate(() => chrome.windows.getCurrent());
  expect([type, incognito]).toEqual(['popup', true]);
  await composer.insert('Nobody knows.');
  await expect.poll(share.drafts).toMatchObject([{ private: true }]);
  expect(JSON.stringify(await share.stored('local'))).not.toContain('Nobody knows.');
});
