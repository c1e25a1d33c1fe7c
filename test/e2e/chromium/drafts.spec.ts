import { leaveFor } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

test.beforeEach(async ({ share }) => {
  await share.signedIn('alice');
});

const pieces = [
  'Just one line.',
  'First line.\nSecond line.\n\n',
  '一晩かけて読む価値がある。',
  '改行も、\n絵文字👩‍👩‍👧も、\n',
  'Ende gut, alles gut – naïve café ✓ ',
];

test('all that was typed is there again, however fast Escape came', async ({ share }) => {
  test.setTimeout(120_000);
  const tab = await share.visit(articles.website);
  let expected = `\n\n${articles.website.text}`;
  for (const piece of [...pieces, ...pieces]) {
    const popup = await share.openPopupOn(tab);
    await popup.holds(expected);
    await popup.write(piece);
    await popup.dismiss();
    expected = piece + expected;
  }
  await (await share.openPopupOn(tab)).holds(expected);
  expect(await share.drafts()).toHaveLength(1);
});

// What is typed while a write is under way waits in the page for its end, and goes with the page.
test('all that was typed is there again, however slow the disk is', async ({ share }) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.page.evaluate(slowDown);
  await popup.write('abcdefgh');
  await popup.dismiss();
  expect(await share.drafts()).toMatchObject([{ text: `abcdefgh\n\n${articles.website.text}` }]);
});

test('a text nobody touched is thrown away', async ({ share }) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.dismiss();
  expect(await share.drafts()).toEqual([]);

  await tab.goto(articles.walking.url);
  const next = await share.openPopupOn(tab);
  await next.holds(`\n\n${articles.walking.text}`);
  await expect(next.button('Continue')).toBeHidden();
});

test('on another page the note begun elsewhere is offered, and goes on', async ({ server, share }) => {
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Begun here.');
  await popup.dismiss();

  await tab.goto(articles.walking.url);
  const elsewhere = await share.openPopupOn(tab);
  await elsewhere.holds(`\n\n${articles.walking.text}`);
  await elsewhere.says(`Continue your note about ${articles.website.title}`);
  await elsewhere.button('Continue').click();
  await elsewhere.holds(`Begun here.\n\n${articles.website.text}`);
  await elsewhere.post.click();
  await elsewhere.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Begun here.\n\n${articles.website.text}` }]);
  expect(await share.drafts()).toEqual([]);
});

test('a note begun elsewhere can be thrown away from where one is', async ({ share }) => {
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Begun here.');
  await popup.dismiss();

  await tab.goto(articles.walking.url);
  const elsewhere = await share.openPopupOn(tab);
  await elsewhere.button('Discard').click();
  await expect(elsewhere.button('Discard')).toBeHidden();
  await elsewhere.holds(`\n\n${articles.walking.text}`);
  expect(await share.drafts()).toEqual([]);
});

test('each page keeps its own draft, in whatever tab it is', async ({ share }) => {
  const [one, two] = [await share.visit(articles.website), await share.visit(articles.walking)];
  await (await share.beginNote(one, articles.website, 'About the web. ')).dismiss();
  await (await share.beginNote(two, articles.walking, 'About walking. ')).dismiss();
  await (await share.openPopupOn(one)).holds(`About the web. \n\n${articles.website.text}`);
  await two.close();
  const again = await share.visit(articles.walking);
  await (await share.openPopupOn(again)).holds(`About walking. \n\n${articles.walking.text}`);
});

test('the composer in a tab goes on where the popup was, and notices what is posted elsewhere', async ({
  chromium,
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'More room, please.');
  const opened = await leaveFor(chromium, popup, 'Open in a tab');
  const composer = await share.composerIn(opened);
  await composer.holds(`More room, please.\n\n${articles.website.text}`);
  await composer.write('Now. ');
  const [draft] = await share.drafts();
  const other = await share.composerIn(await chromium.openExtensionPage(`compose.html?draft=${draft?.id}`));
  await other.holds(`Now. More room, please.\n\n${articles.website.text}`);
  await composer.post.click();
  await composer.says('Posted to misskey.example');
  // It shows what has become of it, and has nothing left to post.
  await other.says('Posted to misskey.example');
  await expect(other.post).toHaveCount(0);
  expect(await share.drafts()).toEqual([]);
  expect(server.notesOf('alice')).toMatchObject([
    { text: `Now. More room, please.\n\n${articles.website.text}` },
  ]);
  // Taken back in the one, it is gone on with in the other.
  await composer.button('Undo').click();
  await other.says('Taken back');
  await other.button('Edit').click();
  await other.holds(`Now. More room, please.\n\n${articles.website.text}`);
});

/** Writes reach the storage at once, and are never said to be done. */
function slowDown(): void {
  const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
  const set = storage.local.set.bind(storage.local);
  const never = (items: Record<string, unknown>) => set(items).then(() => new Promise<void>(() => null));
  Object.defineProperty(storage.local, 'set', { value: never });
}
