import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { iconFrame, marquee, screenshot, tile, type Frame, type Look } from './frames.ts';
import { playScenes } from './scenes.ts';
import { listing, readStoreTexts, type Picture } from './texts.ts';

/** The screenshots, the one that says most first. */
const order: readonly Picture[] = ['write', 'post', 'visibility', 'posted', 'signIn'];

/** The pictures of a listing, as PNG by their names: five screenshots, and two tiles. */
export async function makePictures(look: Look): Promise<Map<string, Buffer>> {
  const texts = readStoreTexts(look.language);
  const scenes = await playScenes(look, texts);
  const brand = { name: listing(look.language).name, tagline: texts.tagline };
  const screenshots = order.map((name, index): [string, Frame] => [
    `screenshot-${index + 1}`,
    screenshot(look, texts.pictures[name], scenes[name]),
  ]);
  return paint({
    ...Object.fromEntries(screenshots),
    tile: tile(look, brand),
    marquee: marquee(look, brand, scenes.write.popup),
  });
}

/** The icon in the sizes that forms ask for, as PNG by name; it is the same in every language. */
export function makeIcons(): Promise<Map<string, Buffer>> {
  return paint(Object.fromEntries([64, 128, 300].map((size) => [`icon-${size}`, iconFrame(size)])));
}

async function paint(frames: Record<string, Frame>): Promise<Map<string, Buffer>> {
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  const page = await browser.newPage();
  const pictures = new Map<string, Buffer>();
  for (const [name, { html, width, height, transparent = false }] of Object.entries(frames)) {
    await page.setViewportSize({ width, height });
    await page.setContent(html, { waitUntil: 'load' });
    pictures.set(name, await page.screenshot({ omitBackground: transparent }));
  }
  await browser.close();
  return pictures;
}
