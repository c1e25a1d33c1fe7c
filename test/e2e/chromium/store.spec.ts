import { expect, test } from '@playwright/test';
import { makeIcons, makePictures } from '../../../scripts/store/pictures.ts';

const sizesOf = (pictures: Map<string, Buffer>) =>
  Object.fromEntries(
    [...pictures].map(([name, png]) => [name, `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`]),
  );

test('the pictures for the stores are made by the extension itself, in the sizes that stores want', async () => {
  const pictures = await makePictures({ language: 'ja', theme: 'dark' });
  expect(sizesOf(pictures)).toEqual({
    'screenshot-1': '1280×800',
    'screenshot-2': '1280×800',
    'screenshot-3': '1280×800',
    'screenshot-4': '1280×800',
    'screenshot-5': '1280×800',
    tile: '440×280',
    marquee: '1400×560',
  });
  // Stores refuse an alpha channel: 2 is plain red, green and blue.
  for (const png of pictures.values()) expect(png[25]).toBe(2);
  const different = new Set([...pictures.values()].map((png) => png.toString('base64')));
  expect(different.size).toBe(pictures.size);
});

test('the icon is there in the sizes that forms ask for, with nothing behind it', async () => {
  const icons = await makeIcons();
  expect(sizesOf(icons)).toEqual({ 'icon-64': '64×64', 'icon-128': '128×128', 'icon-300': '300×300' });
  for (const png of icons.values()) expect(png[25]).toBe(6);
});
