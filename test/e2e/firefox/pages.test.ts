import { mkdirSync } from 'node:fs';
import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { test } from './fixtures.ts';
import type { View } from './view.ts';

const folder = 'test-results/firefox';
mkdirSync(folder, { recursive: true });

const pages = {
  'welcome.html': 'Sign in to your server',
  'options.html': 'Accounts',
  'compose.html': 'Your server',
};

test('every page opens, for a person who has no account and for one who has', async ({ firefox, share }) => {
  for (const [path, words] of Object.entries(pages)) {
    const page = await firefox.open(extensionPage(path));
    await page.says(words);
    await page.screenshot(`${folder}/${path}.png`);
  }
  const tab = await share.visit(articles.website);
  const stranger = await share.openPopupOn(tab);
  await stranger.says('Your server');
  await stranger.screenshot(`${folder}/popup.html.png`);
  await share.signedIn('alice');
  for (const path of Object.keys(pages)) {
    const page = await firefox.open(extensionPage(path));
    await page.says('misskey.example');
    await page.screenshot(`${folder}/${path}-alice.png`);
  }
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.screenshot(`${folder}/popup.html-alice.png`);
});

const dark = test.extend({ options: { theme: 'dark' as const } });

dark('in the dark the popup and the pages are dark', async ({ firefox, share }) => {
  const options = await firefox.open(extensionPage('options.html'));
  expect(await brightness(options)).toBeLessThan(80);
  await options.screenshot(`${folder}/dark-options.png`);
  await share.signedIn('alice');
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.holds(`\n\n${articles.website.text}`);
  expect(await brightness(popup)).toBeLessThan(80);
  await popup.screenshot(`${folder}/dark-popup.png`);
});

const inJapanese = test.extend({ options: { language: 'ja' } });

inJapanese('the popup speaks the language of the browser', async ({ share }) => {
  const tab = await share.visit(articles.website);
  const stranger = await share.openPopupOn(tab);
  await stranger.says('サーバー');
  await share.dismiss(stranger);
  await share.signedIn('alice');
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.says('ノート');
  await popup.screenshot(`${folder}/japanese-popup.png`);
});

function brightness(view: View): Promise<number> {
  return view.evaluate(() => {
    const colour = getComputedStyle(document.body).backgroundColor;
    return Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
  });
}
