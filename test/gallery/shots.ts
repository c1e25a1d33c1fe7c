import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { serveGallery } from './serve.ts';

/** Pictures of every state, in every language, light and dark: `node test/gallery/shots.ts [language…]`. */
const folder = 'test-results/gallery';
const languages = process.argv.length > 2 ? process.argv.slice(2) : ['en', 'ja', 'es'];

const server = await serveGallery();
const { address } = server;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
mkdirSync(folder, { recursive: true });

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1680, height: 900 } });
    page.on('pageerror', (error) => console.error(error));
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    await page.goto(`${address}?lang=${language}`);
    await openMenus(page);
    await page.screenshot({ path: `${folder}/${language}-${colorScheme}.png`, fullPage: true });
    await page.close();
  }
}

/** As real windows: the popup, the narrowest side panel, a popup at 200 % zoom, a tab. */
const windows = { popup: [380, 600], panel: [300, 700], zoomed: [190, 300], tab: [900, 700] } as const;
for (const [name, [width, height]] of Object.entries(windows)) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
  for (const state of [
    'compose',
    'compose-full',
    'compose-long-names',
    'options',
    'signin-found',
    'signin-nobody',
    'welcome',
  ]) {
    await page.goto(`${address}?lang=es&only=${state}`);
    await page.screenshot({ path: `${folder}/${name}-${state}.png`, fullPage: true });
  }
  await page.close();
}
await browser.close();
await server.close();

/** Only one can be open by hand: here none hears that the focus goes to another. */
async function openMenus(page: Page): Promise<void> {
  await page.evaluate(() => addEventListener('focusin', (event) => event.stopPropagation(), true));
  for (const name of ['ways', 'token']) await page.locator(`#signin-${name} summary`).dispatchEvent('click');
  await page.locator('#signin-token .other-ways button').last().dispatchEvent('click');
  for (const name of ['visibility', 'account']) {
    await page.locator(`#menu-${name} .${name}-button`).dispatchEvent('click');
    await page.locator(`#menu-${name} [role=menu]`).waitFor();
  }
}
