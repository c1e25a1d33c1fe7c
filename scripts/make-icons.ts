import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Browsers' sizes of the icon, with the empty margin that stores ask for around the largest. */
const sizes = [
  { size: 16, margin: 0 },
  { size: 32, margin: 0 },
  { size: 48, margin: 0 },
  { size: 96, margin: 0 },
  { size: 128, margin: 16 },
];

const folder = new URL('../public/icon/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');

/** A page that shows nothing but the icon. */
const pageOf = (size: number, margin: number): string =>
  `<style>body{margin:${margin}px}svg{display:block;width:${size - 2 * margin}px}</style>${svg}`;

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
const page = await browser.newPage();
for (const { size, margin } of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(pageOf(size, margin));
  writeFileSync(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
