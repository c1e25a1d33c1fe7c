import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { marquee, screenshot, tile, type Frame, type Look } from './frames.ts';
import { playScenes } from './scenes.ts';
import { listing, readStoreTexts } from './texts.ts';

/** The pictures of a listing, as PNG by their names: five screenshots, and two tiles. */
export async function makePictures(look: Look): Promise<Map<string, Buffer>> {
  const texts = readStoreTexts(look.language);
  const scenes = await playScenes(look, texts);
  const brand = { name: listing(look.language).name, tagline: texts.tagline };
  const over = (name: 'write' | 'visibility' | 'signIn' | 'posted') =>
    screenshot(look, texts.pictures[name], scenes.article, scenes[name]);
  return paint({
    'screenshot-1': over('write'),
    'screenshot-2': over('visibility'),
    'screenshot-3': over('signIn'),
    'screenshot-4': over('posted'),
    'screenshot-5': screenshot(look, texts.pictures.accounts, scenes.accounts, null),
    tile: tile(look, brand),
    marquee: marquee(look, brand, scenes.write),
  });
}

async function paint(frames: Record<string, Frame>): Promise<Map<string, Buffer>> {
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  const page = await browser.newPage();
  const pictures = new Map<string, Buffer>();
  for (const [name, { html, width, height }] of Object.entries(frames)) {
    await page.setViewportSize({ width, height });
    await page.setContent(html, { waitUntil: 'load' });
    pictures.set(name, await page.screenshot());
  }
  await browser.close();
  return pictures;
}
