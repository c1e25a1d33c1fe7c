import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';
import { choose, driveOf, picture, sizeOf, uprightPhoto, withDrive } from './pictures.ts';

const cat = picture('cat.png', 1);

test('a background that dies between upload and note uploads once and posts once', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice', server, withDrive);
  const tab = await share.visit(articles.website);
  const composer = await share.openComposer();
  await choose(composer, cat);
  const hold = server.faults.hold('notes/create');
  await composer.post.click();
  await hold.reached;
  await chromium.killWorker();
  hold.release();
  await share.openPopupOn(tab);
  await expect
    .poll(share.entries, { timeout: 30_000 })
    .toMatchObject([{ state: { is: 'posted' }, note: { fileIds: [driveOf(server)[0]?.id] } }]);
  expect(server.requestsTo('drive/files/create')).toHaveLength(1);
  expect(server.notesOf('alice')).toHaveLength(1);
});

test('a background that dies during an upload goes on, with one file and one note', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice', server, withDrive);
  const tab = await share.visit(articles.website);
  const composer = await share.openComposer();
  await choose(composer, cat);
  const hold = server.faults.hold('drive/files/create');
  await composer.post.click();
  await composer.says('Uploading to misskey.example…');
  await hold.reached;
  await chromium.killWorker();
  hold.release();
  await share.openPopupOn(tab);
  await expect.poll(share.entries).toMatchObject([{ state: { is: 'posted' } }]);
  expect(driveOf(server)).toHaveLength(1);
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [driveOf(server)[0]?.id] }]);
});

test('a picture that is too large is made smaller once, upright, and that is said', async ({
  server,
  share,
}) => {
  await share.signedIn('alice', server, withDrive);
  const photo = await uprightPhoto(share.inspector);
  expect(await sizeOf(share.inspector, photo.buffer)).toEqual([30, 60]);
  await share.visit(articles.website);
  const composer = await share.openComposer();
  await choose(composer, photo);
  server.faults.next('drive/files/create', { answer: { status: 413 } });
  await composer.post.click();
  await composer.says('1 picture was too large and was made smaller.');
  const [file] = driveOf(server);
  expect(file).toMatchObject({ name: 'photo.webp', type: 'image/webp' });
  expect(file?.size).toBeLessThan(photo.buffer.length);
  expect(await sizeOf(share.inspector, file?.content ?? new Uint8Array())).toEqual([30, 60]);
});

test('a proxy that cuts large uploads off is told from a broken line', async ({ server, share }) => {
  await share.signedIn('alice', server, withDrive);
  await share.visit(articles.website);
  const composer = await share.openComposer();
  const huge = { ...picture('huge.gif', 1, 1_200_000), mimeType: 'image/gif' };
  await choose(composer, huge);
  // Without CORS, as a proxy says it.
  const headers = { 'access-control-allow-origin': 'null' };
  server.faults.next('drive/files/create', { answer: { status: 413, headers } }, 3);
  await composer.post.click();
  await composer.says('“huge.gif” is too large for misskey.example.');
  await composer.says('Make it smaller, or post without it.');
  expect(server.notesOf('alice')).toEqual([]);
  await composer.button('Edit').click();
  await expect(composer.page.getByRole('img', { name: 'huge.gif' })).toBeVisible();
  // It never went out.
  expect(composer.hasSaid('Taken back')).toBe(false);
});
