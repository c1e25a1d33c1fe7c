import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { composerIn } from './composer.ts';
import { test } from './fixtures.ts';

test.beforeEach(async ({ share }) => {
  await share.signedIn('alice');
});

test('the menu on a page opens the note about it', async ({ firefox, share }) => {
  const tab = await share.visit(articles.website);
  await tab.click({ role: 'heading', name: articles.website.title }, 'right');
  await firefox.chooseInMenu();
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('the menu on a link shares the link by its own words', async ({ firefox, share }) => {
  const tab = await share.visit(articles.website);
  const { url } = articles.walking;
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
