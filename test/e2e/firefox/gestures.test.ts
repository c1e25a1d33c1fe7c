import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { composerIn } from './composer.ts';
import { together as test } from './fixtures.ts';

// Somebody is signed in before anything else.
test.beforeEach(async ({ alice }) => {
  expect(alice.username).toBe('alice');
});

test.afterEach(async ({ firefox }) => {
  await firefox.closePopup();
  await expect.poll(firefox.isPopupOpen).toBe(false);
});

test('the menu on a page opens the note about it', async ({ firefox, share }) => {
  const tab = await share.visit(articles.website);
  await tab.click({ role: 'heading', name: articles.website.title }, 'right');
  await firefox.chooseInMenu();
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('the menu on a link shares the link by its own words', async ({ firefox, share }) => {
  const tab = await share.visit(articles.website);
  const { url } = articles.letters;
  await tab.evaluate((href) => {
    document.body.innerHTML = `<a href="${href}"><b>On walking</b> #outside</a>`;
  }, url);
  await tab.click({ role: 'link', name: 'On walking #outside' }, 'right');
  await firefox.chooseInMenu();
  const popup = await share.popup();
  await popup.holds(`\n\n[ On walking ＃outside ]\n${url}`);
  await popup.write('Go.');
  await share.dismiss(popup);
  expect((await share.drafts()).map(({ page }) => page?.url)).toEqual([url]);
});

test('the menu on selected words makes them a quote', async ({ firefox, share }) => {
  const tab = await share.visit(articles.website);
  await tab.evaluate(() => {
    document.body.innerHTML = '<h1>Once upon a time,<br>@everybody read.</h1>';
    getSelection()?.selectAllChildren(document.body);
  });
  await tab.click({ role: 'heading', name: 'Once upon a time, @everybody read.' }, 'right');
  await firefox.chooseInMenu();
  const quote = '> Once upon a time,\n> ＠everybody read.';
  await (await share.popup()).holds(`\n\n${quote}\n\n${articles.website.text}`);
});

test.for(['video', 'audio'])(
  'the menu on %s shares its address below that of the page',
  async (kind, { firefox, share }) => {
    const tab = await share.visit(articles.website);
    const address = `https://journal.example/lecture.${kind === 'video' ? 'webm' : 'ogg'}`;
    await tab.evaluate(
      (name, src) => {
        document.body.innerHTML = `<${name} controls src="${src}" style="width: 320px; height: 180px"></${name}>`;
      },
      kind,
      address,
    );
    await tab.click(kind, 'right');
    await firefox.chooseInMenu();
    await (await share.popup()).holds(`\n\n${articles.website.text}\n${address}`);
  },
);

test('the menu of the button in the toolbar opens the note about the page in front', async ({
  firefox,
  share,
}) => {
  await share.visit(articles.website);
  await firefox.chooseInMenuOfButton();
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('the menu of the tab in front opens the popup', async ({ firefox, share }) => {
  const tab = await share.visit(articles.website);
  await firefox.chooseInMenuOfTab(tab);
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('the menu of a tab behind opens a small window about that tab, which goes when the note is posted', async ({
  firefox,
  server,
  share,
}) => {
  const behind = await share.visit(articles.walking);
  await share.visit(articles.website);
  await firefox.chooseInMenuOfTab(behind);
  const composer = composerIn(await firefox.view(extensionPage('compose.html')));
  await composer.holds(`\n\n${articles.walking.text}`);
  const { type, incognito } = await composer.evaluate(() => chrome.windows.getCurrent());
  expect([type, incognito]).toEqual(['popup', false]);
  await composer.post();
  await composer.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: articles.walking.text }]);
});

test('the shortcut opens the popup', async ({ firefox, share }) => {
  await share.visit(articles.website);
  await firefox.pressKeys('Alt', 'Shift', 'M');
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('with each account in the menu, the one that is chosen there writes the note', async ({
  firefox,
  share,
}) => {
  const bob = await share.signedIn('bob');
  const options = await firefox.open(extensionPage('options.html'));
  await options.says('@bob');
  await options.evaluate(() => {
    const labels = Array.from(document.querySelectorAll('label'));
    labels.find(({ textContent }) => textContent.includes('List each account in the context menu'))?.click();
  });
  const tab = await share.visit(articles.walking);
  await tab.click({ role: 'heading', name: articles.walking.title }, 'right');
  await firefox.chooseInMenu(bob.id);
  const popup = await share.popup();
  await popup.holds(`\n\n${articles.walking.text}`);
  await popup.write('Bob was here.');
  await share.dismiss(popup);
  expect(await share.drafts()).toContainEqual(
    expect.objectContaining({ accountId: bob.id, text: `Bob was here.\n\n${articles.walking.text}` }),
  );
});
