import { expect, test } from './fixtures.ts';
import { aPost, keepPopupsOpen, openOnPost, post, social, takeBack } from './social.ts';

test.use({ otherSites: { 'social.example': social } });

/** Looks come two and five seconds after a failure. */
const patiently = { timeout: 30_000 };

test('a renote: the post is shown first, then it is renoted', async ({ server, share }) => {
  const { id } = aPost(server, { visibility: 'home' });
  const { popup } = await openOnPost(share);
  await popup.button('Renote').click();
  await popup.says('Good morning');
  await popup.says('@dora@social.example');
  expect(server.notesOf('alice')).toEqual([]);
  await popup.button('Renote: Home').click();
  await popup.says('Renoted on misskey.example');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ renoteId: id, text: null, visibility: 'home' }]);
  expect(server.requestsTo('ap/show')).toMatchObject([{ body: { uri: post.uri } }]);
});

test('a renote whose answer is lost is found, and Undo deletes it', async ({ server, share }) => {
  const { id } = aPost(server);
  server.faults.next('notes/create', { after: 'truncate' });
  await keepPopupsOpen(share);
  const { popup } = await openOnPost(share);
  await popup.button('Renote').click();
  await popup.button('Renote: Public').click();
  await popup.says('Looking whether it arrived…');
  await popup.says('Renoted on misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ renoteId: id }]);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
  await takeBack(popup);
  expect(server.notesOf('alice')).toEqual([]);
  expect((await share.drafts()).filter(({ touched }) => touched)).toEqual([]);
});

test('a renote goes on after the background died over it, once', async ({ chromium, server, share }) => {
  const { id } = aPost(server);
  const { popup, tab } = await openOnPost(share);
  await popup.button('Renote').click();
  const hold = server.faults.hold('notes/create');
  await popup.button('Renote: Public').click();
  await hold.reached;
  await popup.dismiss();
  await chromium.killWorker();
  hold.release();
  await share.openPopupOn(tab);
  await expect.poll(share.entries, patiently).toMatchObject([{ state: { is: 'posted' } }]);
  expect(server.notesOf('alice')).toMatchObject([{ renoteId: id }]);
});
