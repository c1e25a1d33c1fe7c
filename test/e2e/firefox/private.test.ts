import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { test as base } from './fixtures.ts';

const test = base.extend({ options: { inPrivateWindows: true } });

test('what is written in a private window is posted, and only memory keeps it', async ({
  firefox,
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

  const kept = JSON.stringify(await share.stored('local'));
  expect(kept).toContain('For everybody.');
  expect(kept).not.toContain('Nobody knows.');
  expect(kept).not.toContain(articles.letters.url);
});

test('a draft goes with the last private window', async ({ firefox, share }) => {
  await share.signedIn('alice');
  const tab = await firefox.openPrivately(articles.letters.url);
  await share.dismiss(await share.beginNote(tab, articles.letters, 'Nobody knows.'));
  expect(await share.drafts()).toMatchObject([{ private: true }]);
  await tab.close();
  await expect.poll(share.drafts).toEqual([]);
});
