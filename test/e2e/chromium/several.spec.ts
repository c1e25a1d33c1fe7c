import { expect, test } from './fixtures.ts';
import { signOut } from './options.ts';
import { articles } from './pages.ts';
import { choose, driveOf, picture, withDrive } from './pictures.ts';
import { also, beginAs, carol, expectOneNoteEach, note, toSeveral } from './several.ts';

test('one account posts, until a person says otherwise', async ({ neighbour, server, share }) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const popup = await share.beginNote(await share.visit(articles.website), articles.website, 'Only me.');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toHaveLength(1);
  expect(neighbour.requestsTo('notes/create')).toEqual([]);
});

test('chosen by the keyboard, two accounts post, each as widely as its own notes go, and never wider', async ({
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice', server, { visibility: 'home' });
  await share.signedIn('bob', server, { visibility: 'public', localOnly: true });
  await share.signedIn('carol', neighbour, { visibility: 'followers' });
  const { popup } = await beginAs(share, 'bob', 'carol');
  await expect(popup.page.getByRole('listitem')).toContainText([
    /@bob.*Home.*Local only/s,
    /@carol.*Followers/s,
  ]);
  await popup.page.keyboard.press('Control+Enter');
  await popup.says('Posted to misskey.example');
  await popup.says('Posted to neighbour.example');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: note, visibility: 'home', localOnly: false }]);
  expect(server.notesOf('bob')).toMatchObject([{ text: note, visibility: 'home', localOnly: true }]);
  expect(neighbour.notesOf('carol')).toMatchObject([{ text: note, visibility: 'followers' }]);
  expect(await share.drafts()).toEqual([]);
});

test('who posts as well is known again when the popup is, and is not when another account is chosen', async ({
  neighbour,
  share,
}) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const { popup, tab } = await beginAs(share, 'carol');
  await popup.dismiss();
  const again = await share.openPopupOn(tab);
  await expect(toSeveral(again)).toBeEnabled();
  await again.page.keyboard.press('Alt+2');
  await expect(again.button(`Switch account: ${carol}`)).toBeVisible();
  await again.page.keyboard.press('Alt+1');
  await expect(again.post).toBeEnabled();
  expect(await share.drafts()).toMatchObject([{ alsoTo: [] }]);
});

test('what one of them cannot take goes to none, and says why', async ({ neighbour, server, share }) => {
  await share.signedIn('alice');
  const limits = { text: 20, cw: 100, unit: 'codePoints', files: 16, alt: 512, fileSize: null } as const;
  await share.signedIn('carol', neighbour, { limits });
  const { popup } = await beginAs(share, 'carol');
  await popup.says('The text is too long for neighbour.example.');
  await expect(toSeveral(popup)).toBeDisabled();
  await popup.text.fill('Short enough.');
  await expect(toSeveral(popup)).toBeEnabled();
  await popup.text.fill('Again far too long for the neighbour.');
  await popup.button(`Do not post as ${carol}`).click();
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toHaveLength(1);
  expect(neighbour.requestsTo('notes/create')).toEqual([]);
});

test('a file is uploaded once to the drive of each', async ({ neighbour, server, share }) => {
  await share.signedIn('alice', server, withDrive);
  await share.signedIn('carol', neighbour, withDrive);
  await share.visit(articles.website);
  const composer = await share.openComposer();
  await composer.write('Look.');
  await choose(composer, picture('cat.png', 1));
  await also(composer, 'carol');
  await toSeveral(composer).click();
  await composer.says('Posted to misskey.example');
  await composer.says('Posted to neighbour.example');
  const [hers] = driveOf(neighbour);
  const [mine] = driveOf(server);
  expect(server.notesOf('alice')).toMatchObject([{ text: 'Look.', fileIds: [mine?.id] }]);
  expect(neighbour.notesOf('carol')).toMatchObject([{ text: 'Look.', fileIds: [hers?.id] }]);
  for (const one of [server, neighbour]) expect(one.requestsTo('drive/files/create')).toHaveLength(1);
});

test('an account that is signed out posts nothing any more, signed in again or not', async ({
  chromium,
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'To all of you.');
  await also(popup, 'carol');
  await popup.dismiss();
  const [draft] = await share.drafts();
  const composer = await share.composerIn(
    await chromium.openExtensionPage(`compose.html?draft=${draft?.id}`),
  );
  await expect(toSeveral(composer)).toBeEnabled();
  const options = await chromium.openExtensionPage('options.html');
  await signOut(options, carol);
  await expect(composer.post).toBeEnabled();
  await expect.poll(share.drafts).toMatchObject([{ alsoTo: [] }]);
  await share.signedIn('carol', neighbour);
  await composer.post.click();
  await composer.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toHaveLength(1);
  expect(neighbour.requestsTo('notes/create')).toEqual([]);
});

test.describe('in a private window', () => {
  test.use({ inPrivateWindows: true });

  test('two accounts post, and nothing is on the disk', async ({ neighbour, server, share }) => {
    await share.signedIn('alice');
    await share.signedIn('carol', neighbour);
    const tab = await share.visitPrivately(articles.website);
    const popup = await share.beginNote(tab, articles.website, 'To all of you.');
    await also(popup, 'carol');
    await toSeveral(popup).click();
    await popup.gone();
    expectOneNoteEach(server, neighbour);
    expect(JSON.stringify(await share.stored('local'))).not.toContain('To all of you.');
  });
});
