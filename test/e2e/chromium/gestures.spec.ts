import { expect, test } from './fixtures.ts';
import { openMenuOn } from './menu.ts';
import { articles } from './pages.ts';

test('the menu entry opens the composer about the page it was opened on', async ({ chromium, share }) => {
  await share.signedIn('alice');
  await openMenuOn(await share.visit(articles.website), share, chromium, {});
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('on a link, the link is shared by its own words', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  const { url } = articles.walking;
  await tab.evaluate((href) => {
    document.body.innerHTML = `<a href="${href}"><b>On walking</b> #outside</a>`;
  }, url);
  await openMenuOn(tab, share, chromium, { linkUrl: url });
  const popup = await share.popup();
  await popup.holds(`\n\n[ On walking ＃outside ]\n${url}`);
  await popup.write('Go.');
  await popup.dismiss();
  // The draft is the link's: on the page it stands on, another note begins.
  await (await share.openPopupOn(tab)).holds(`\n\n${articles.website.text}`);
  expect((await share.drafts()).map(({ page }) => page?.url)).toEqual([url]);
});

test('a link nobody may follow, or of mail, is no link: the page is shared', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  await openMenuOn(tab, share, chromium, { linkUrl: 'javascript:alert(1)' });
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('selected words become a quote, their line breaks kept', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  await tab.evaluate(() => {
    document.body.innerHTML = '<p>Once upon a time,<br>@everybody read.</p>';
    getSelection()?.selectAllChildren(document.body);
  });
  await openMenuOn(tab, share, chromium, { selectionText: 'Once upon a time, @everybody read.' });
  const quote = '> Once upon a time,\n> ＠everybody read.';
  await (await share.popup()).holds(`\n\n${quote}\n\n${articles.website.text}`);
});

test('a whole book that only the browser can tell of becomes a quote of its beginning', async ({
  chromium,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  await openMenuOn(tab, share, chromium, { selectionText: 'Once upon a time. '.repeat(1_000_000) });
  await expect((await share.popup()).text).toHaveValue(/^\n\n> (?:Once upon a time\. ){16}.*…\n\n\[ /);
});

for (const [what, mediaType] of [
  ['film', 'video'],
  ['sound', 'audio'],
])
  test(`on a ${what}, the page is shared with its address`, async ({ chromium, share }) => {
    await share.signedIn('alice');
    const srcUrl = `https://journal.example/walk.${mediaType}`;
    const tab = await share.visit(articles.website);
    await openMenuOn(tab, share, chromium, { mediaType, srcUrl, linkUrl: articles.walking.url });
    await (await share.popup()).holds(`\n\n${articles.website.text}\n${srcUrl}`);
  });

test('on the button in the toolbar, the page in front is shared', async ({ chromium, share }) => {
  await share.signedIn('alice');
  await openMenuOn(await share.visit(articles.website), share, chromium, { pageUrl: undefined });
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('with several accounts the menu opens the composer of the one that is chosen there', async ({
  chromium,
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice');
  const carol = await share.signedIn('carol', neighbour, { visibility: 'followers' });
  const options = await chromium.openExtensionPage('options.html');
  await options.getByRole('checkbox', { name: 'List each account in the context menu' }).click();
  const entry = `share:${carol.id}`;
  await expect(() => share.inspector.evaluate((id) => chrome.contextMenus.update(id, {}), entry)).toPass();
  await options.close();

  const tab = await share.visit(articles.website);
  await openMenuOn(tab, share, chromium, { menuItemId: entry });
  const popup = await share.popup();
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.post.click();
  await popup.says('Posted to neighbour.example');
  expect(neighbour.notesOf('carol')).toMatchObject([{ visibility: 'followers' }]);
  expect(server.notesOf('alice')).toEqual([]);
});

test('a note that was begun goes to the account that is chosen in the menu', async ({
  chromium,
  neighbour,
  share,
}) => {
  await share.signedIn('alice');
  const carol = await share.signedIn('carol', neighbour);
  const tab = await share.visit(articles.website);
  await (await share.beginNote(tab, articles.website, 'Begun.')).dismiss();
  await openMenuOn(tab, share, chromium, { menuItemId: `share:${carol.id}` });
  const popup = await share.popup();
  await popup.holds(`Begun.\n\n${articles.website.text}`);
  await popup.post.click();
  await popup.says('Posted to neighbour.example');
  expect(neighbour.notesOf('carol')).toHaveLength(1);
});

test('the menu entry is there after an install', async ({ share }) => {
  const update = () => share.inspector.evaluate(() => chrome.contextMenus.update('share', {}));
  await expect(update).toPass();
});

test('the shortcut that opens the popup is free in this browser', async ({ share }) => {
  const commands = await share.inspector.evaluate(() => chrome.commands.getAll());
  const shortcuts = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  expect(shortcuts['_execute_action']).not.toBe('');
  expect(shortcuts['share_at_once']).not.toBe('');
});

/** A click on a menu grants access to the tab, and an event made by hand does not: the toolbar button does. */
