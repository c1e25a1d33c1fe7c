import { expect } from 'vitest';
import { paddedPng } from '../../conformance/png.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { composerIn } from './composer.ts';
import { allow, nameServer } from './consent.ts';
import { test } from './fixtures.ts';
import { pastePicture } from './paste.ts';

const byMiauth = test.extend({ personality: { ...misskey2025, flows: { oauth: false, miauth: true } } });

byMiauth(
  'a background put to sleep before the consent still ends in an account',
  async ({ firefox, share }) => {
    await share.consented();
    const popup = await share.openPopupOn(await share.visit(articles.website));
    await nameServer(popup, 'misskey.example');
    const consent = await share.leaveFor(popup, 'Sign in', 'https://misskey.example/miauth/');
    await firefox.suspend();
    await allow(consent, 'alice');
    await expect.poll(share.accounts, { timeout: 45_000 }).toMatchObject([{ username: 'alice' }]);
    await (await share.popup()).holds(`\n\n${articles.website.text}`);
  },
);

test('a background put to sleep during OAuth owns up to it, and the next try works', async ({
  firefox,
  share,
}) => {
  await share.consented();
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await nameServer(popup, 'misskey.example');
  await popup.click({ role: 'button', name: 'Sign in' });
  const consent = await firefox.view('https://misskey.example/oauth/authorize');
  await share.dismiss(popup);
  await firefox.suspend();
  await consent.close();

  const again = await share.openPopupOn(tab);
  await again.says('The sign-in took too long.');
  // What is found there moves the button away from a click.
  await again.says('misskey.example will ask whether');
  await again.click({ role: 'button', name: 'Sign in' });
  const other = await firefox.view('https://misskey.example/oauth/authorize');
  await share.dismiss(again);
  await allow(other, 'alice');
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice' }]);
});

test('a background put to sleep while a note is sent finds it again, and sends nothing twice', async ({
  firefox,
  server,
  share,
}) => {
  await share.signedIn('alice');
  const hold = server.faults.hold('notes/create');
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Worth an evening.');
  await popup.post();
  await hold.reached;
  await firefox.suspend();
  hold.release();

  await share.openPopupOn(tab);
  await expect.poll(share.entries, { timeout: 30_000 }).toMatchObject([{ state: { is: 'posted' } }]);
  expect(server.notesOf('alice')).toMatchObject([{ text: `Worth an evening.\n\n${articles.website.text}` }]);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
});

test('a background put to sleep while a picture is uploaded ends in one note, and one picture', async ({
  firefox,
  server,
  share,
}) => {
  await share.signedIn('alice', { permissions: ['read:account', 'write:notes', 'write:drive'] });
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Look.');
  const composer = composerIn(await share.leaveFor(popup, 'Open in a tab', extensionPage('compose.html')));
  await composer.holds(`Look.\n\n${articles.website.text}`);
  await pastePicture(composer, paddedPng(0, 1));
  await composer.says('1 picture has no alt text');
  const hold = server.faults.hold('drive/files/create');
  await composer.post();
  await hold.reached;
  await firefox.suspend();
  hold.release();

  await share.openPopupOn(tab);
  await expect.poll(share.entries, { timeout: 45_000 }).toMatchObject([{ state: { is: 'posted' } }]);
  const files = [...server.world.files.values()];
  expect(files).toHaveLength(1);
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [files[0]?.id] }]);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
});
