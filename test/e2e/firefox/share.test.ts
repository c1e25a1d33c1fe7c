import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { test } from './fixtures.ts';

const note = `Worth an evening.\n\n${articles.website.text}`;

test('a note written in the popup is at the server once, and the popup goes by itself', async ({
  server,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Worth an evening.');
  await popup.post();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
  expect(await share.drafts()).toEqual([]);
});

test('Control and Enter post, without the mouse', async ({ server, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Worth an evening.');
  await popup.press('Control', 'Enter');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
});
