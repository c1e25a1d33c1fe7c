import { allow, leaveFor } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';
import { altText, choose, copyPicture, drop, driveOf, paste, picture, withDrive } from './pictures.ts';

const cat = picture('cat.png', 1);
const dog = picture('dog.png', 2);

test('a picture is pasted in the popup, described and posted', async ({ server, share }) => {
  await share.signedIn('alice', server, withDrive);
  const tab = await share.visit(articles.website);
  await copyPicture(tab);
  const popup = await share.beginNote(tab, articles.website, 'Look at that.');
  await paste(popup);
  await popup.says('1 picture has no alt text');
  await altText(popup, 'image.png').fill('A black square.');
  await popup.page.keyboard.press('Control+Enter');
  await popup.says('Posted to misskey.example');
  await popup.gone();
  const [file] = driveOf(server);
  expect(file).toMatchObject({ name: 'image.png', comment: 'A black square.', isSensitive: false });
  expect(server.notesOf('alice')).toMatchObject([
    { text: `Look at that.\n\n${articles.website.text}`, fileIds: [file?.id] },
  ]);
});

test('a picture survives a popup that is closed', async ({ server, share }) => {
  await share.signedIn('alice', server, withDrive);
  const tab = await share.visit(articles.website);
  await copyPicture(tab);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${articles.website.text}`);
  await paste(popup);
  await expect(popup.page.getByRole('img', { name: 'image.png' })).toBeVisible();
  await popup.dismiss();
  const again = await share.openPopupOn(tab);
  await expect(again.page.getByRole('img', { name: 'image.png' })).toBeVisible();
  await again.button('Remove: image.png').click();
  await expect(again.page.getByRole('img')).toHaveCount(0);
  await expect.poll(async () => (await share.drafts())[0]?.files).toEqual([]);
});

test('the popup hands the draft to a tab, where files are chosen, ordered, marked and posted', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice', server, withDrive);
  const popup = await share.beginNote(await share.visit(articles.website), articles.website, 'Pets.');
  const composer = await share.composerIn(await leaveFor(chromium, popup, 'Attach files (in a tab)'));
  await composer.holds(`Pets.\n\n${articles.website.text}`);
  await choose(composer, cat, dog);
  await composer.says('2 pictures have no alt text');
  await composer.button('Move down: cat.png').focus();
  await composer.page.keyboard.press('Enter');
  await expect(composer.button('Move up: cat.png')).toBeFocused();
  await altText(composer, 'cat.png').fill('A cat.');
  await composer.page.getByLabel('Mark as sensitive').first().check();
  await composer.post.click();
  await composer.says('Posted to misskey.example');
  const [first, second] = driveOf(server);
  expect([first, second]).toMatchObject([
    { name: 'dog.png', comment: null, isSensitive: true },
    { name: 'cat.png', comment: 'A cat.', isSensitive: false },
  ]);
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [first?.id, second?.id] }]);
});

test('files are dropped on the tab', async ({ server, share }) => {
  await share.signedIn('alice', server, withDrive);
  await share.visit(articles.website);
  const { page } = await share.openComposer();
  // Whoever takes it is loaded a moment after the page.
  await expect(() => drop(page, cat)).toPass();
  await expect(page.getByRole('img', { name: 'cat.png' })).toBeVisible();
});

test('a tab that is closed over a file that is still being read asks first', async ({ server, share }) => {
  await share.signedIn('alice', server, withDrive);
  await share.visit(articles.website);
  const composer = await share.openComposer();
  const { page } = composer;
  // The browser asks for those alone who have done something in the page.
  await composer.write('Look.');
  await page.evaluate(() => {
    File.prototype.arrayBuffer = () => new Promise(() => undefined);
  });
  await expect(() => drop(page, cat)).toPass();
  await composer.says('1 picture has no alt text');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test('a picture posted before keeps its words there, and has its own here', async ({ server, share }) => {
  await share.signedIn('alice', server, withDrive);
  await share.visit(articles.website);
  for (const words of ['A cat.', 'Still a cat.']) {
    const composer = await share.openComposer();
    await composer.write(words);
    await choose(composer, cat);
    await altText(composer, 'cat.png').fill(words);
    await composer.post.click();
    await expect.poll(() => server.notesOf('alice').at(-1)?.text).toBe(words);
    await composer.page.close();
  }
  const [first, second] = driveOf(server);
  expect([first, second]).toMatchObject([{ comment: 'A cat.' }, { comment: 'Still a cat.' }]);
  expect(server.notesOf('alice').map(({ fileIds }) => fileIds)).toEqual([[first?.id], [second?.id]]);
});

test('Undo brings the files back; Discard leaves nothing behind', async ({ server, share }) => {
  server.world.settings.sensitiveWords.push('thoughts');
  await share.signedIn('alice', server, withDrive);
  await share.visit(articles.website);
  const composer = await share.openComposer();
  await composer.write('On second thoughts.');
  await choose(composer, cat);
  await composer.post.click();
  await composer.says('The server made it Home.');
  await composer.button('Undo').click();
  await composer.says('Taken back');
  await composer.button('Edit').click();
  await expect(composer.page.getByRole('img', { name: 'cat.png' })).toBeVisible();
  expect(server.notesOf('alice')).toEqual([]);

  server.world.settings.prohibitedWords.push('thoughts');
  await composer.post.click();
  await composer.says('does not take a note with some of these words.');
  expect(server.requestsTo('drive/files/create')).toHaveLength(1);
  expect(driveOf(server)).toHaveLength(1);
  await composer.button('Discard').click();
  await expect.poll(() => driveOf(server)).toEqual([]);
});

test('a sign-in that was not for pictures offers one that is, and the draft waits', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  await copyPicture(tab);
  const popup = await share.beginNote(tab, articles.website, 'Look.');
  await paste(popup);
  await popup.says('misskey.example was not asked to let you attach files.');
  await allow(await leaveFor(chromium, popup, 'Allow it'), 'alice');
  await expect
    .poll(share.accounts)
    .toMatchObject([{ permissions: ['read:account', 'write:notes', 'write:drive'] }]);
  const again = await share.popup();
  await expect(again.page.getByRole('img', { name: 'image.png' })).toBeVisible();
  await again.post.click();
  await again.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [driveOf(server)[0]?.id] }]);
});

test('a draft that is put back has its files again', async ({ chromium, server, share }) => {
  await share.signedIn('alice', server, withDrive);
  await share.visit(articles.website);
  const composer = await share.openComposer();
  await choose(composer, cat);
  await expect(composer.page.getByRole('img', { name: 'cat.png' })).toBeVisible();
  await composer.page.close();
  const options = await chromium.openExtensionPage('options.html');
  await options.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(share.drafts).toEqual([]);
  await options.getByRole('button', { name: 'Put back' }).click();
  const opened = chromium.context.waitForEvent('page');
  await options.getByRole('button', { name: 'Continue' }).click();
  const again = await share.composerIn(await opened);
  await expect(again.page.getByRole('img', { name: 'cat.png' })).toBeVisible();
  await again.post.click();
  await again.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [driveOf(server)[0]?.id] }]);
});
