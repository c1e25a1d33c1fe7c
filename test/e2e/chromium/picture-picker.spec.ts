import { expect, type Page } from '@playwright/test';
import type { Composer } from './composer.ts';
import { test } from './gallery-fixtures.ts';
import { galleryPage, galleryText } from './gallery.ts';
import { altText, driveOf } from './pictures.ts';

const opens = ({ button }: Composer) => button('Picture of the page');
const choices = ({ page }: Composer) =>
  page.getByRole('list', { name: 'Pictures of the page' }).getByRole('button');

/** Puts this into the page, and waits for its pictures. */
async function fill(tab: Page, markup: string): Promise<void> {
  await tab.evaluate((content) => {
    document.body.innerHTML = content;
    return Promise.allSettled([...document.images].slice(0, 10).map((image) => image.decode()));
  }, markup);
}

const trees = `
  <img src="/tree.png" alt="An icon">
  <img src="/oak.png" alt="An oak.">
  <img src="/oak.png?again" alt="The oak again">
  <img src="https://shy.gallery.example/elm.png">
  <img src="/ash.png" alt="Hidden" style="visibility: hidden">
  <img src="/ash.png" alt="A dot" width="1" height="1">`;

test('the pictures of a page are offered at a click, and one more attaches one with its alt text', async ({
  gallery: { heard, tab },
  server,
  share,
}) => {
  await fill(tab, trees);
  await tab.evaluate(() => {
    const named = { 'og:image': 'https://open.gallery.example/ash.png', 'og:image:alt': 'An ash.' };
    for (const [name, content] of Object.entries(named)) {
      const tag = document.createElement('meta');
      tag.setAttribute('property', name);
      tag.content = content;
      document.head.append(tag);
    }
  });
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${galleryText}`);
  await expect(opens(popup)).toHaveAttribute('aria-expanded', 'false');
  const before = heard.length;
  await opens(popup).click();
  await expect(choices(popup)).toHaveText(['An ash.', 'An oak.240 × 240', 'No alt text220 × 220']);
  const [ash, oak, elm] = await choices(popup).getByRole('presentation').all();
  for (const picture of [ash, oak, elm])
    await expect
      .poll(() => picture?.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  for (const { referrer } of heard.slice(before)) expect(referrer).toBeNull();
  expect(heard.slice(before).map(({ url }) => url)).toContain('https://open.gallery.example/ash.png');

  await popup.page.keyboard.press('Escape');
  await expect(choices(popup)).toHaveCount(0);
  await expect(opens(popup)).toBeFocused();
  await opens(popup).click();
  await choices(popup).nth(1).click();
  await expect(altText(popup, 'oak.png')).toHaveValue('An oak.');
  await opens(popup).click();
  await choices(popup).first().click();
  await expect(altText(popup, 'ash.png')).toHaveValue('An ash.');
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  expect(driveOf(server)).toMatchObject([
    { name: 'oak.png', comment: 'An oak.' },
    { name: 'ash.png', comment: 'An ash.' },
  ]);
  expect(server.requestsTo('drive/files/upload-from-url')).toEqual([]);
});

test('a hostile page offers what is honest, at once, and nothing of another page', async ({
  gallery: { tab },
  share,
}) => {
  // Tens of thousands of images are work for the browser, too.
  test.setTimeout(180_000);
  await fill(
    tab,
    `<img src="/oak.png" alt="\u202egnp.kao ${'a'.repeat(1_000_000)}">
    <img src="/elm.png" srcset="javascript:alert(1) 2x" alt="<b>Elm</b>">
    ${'<img alt="x" width="1" height="1">'.repeat(30_000)}`,
  );
  await tab.evaluate(async () => {
    const drawn = document.createElement('canvas');
    drawn.width = 400;
    drawn.height = 400;
    const image = new Image();
    // Its address is longer than any that is kept.
    const noise = drawn.getContext('2d')?.createImageData(400, 400);
    noise?.data.set(noise.data.map((_, at) => (at * 7919) % 251));
    if (noise) drawn.getContext('2d')?.putImageData(noise, 0, 0);
    image.src = drawn.toDataURL();
    image.alt = 'Drawn';
    await image.decode();
    document.body.prepend(image);
    const trap = { get: () => Reflect.get({}, 'x').y as unknown, configurable: true };
    for (const name of ['currentSrc', 'src', 'alt', 'srcset', 'naturalWidth'])
      Object.defineProperty(HTMLImageElement.prototype, name, trap);
    Object.defineProperty(document, 'images', trap);
    Array.from = () => [];
  });
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${galleryText}`);
  await opens(popup).click();
  await expect(choices(popup)).toHaveText([
    'Drawn400 × 400',
    /^gnp\.kao a{150,200}…240 × 240$/,
    '<b>Elm</b>220 × 220',
  ]);
  await choices(popup).first().click();
  await expect(altText(popup, 'image.png')).toHaveValue('Drawn');
  await tab.evaluate(() => history.pushState(null, '', '/other'));
  await opens(popup).click();
  await popup.says('The page cannot be looked at any more.');
  await expect(choices(popup)).toHaveCount(0);
});

test.describe('in a private window', () => {
  test.use({ inPrivateWindows: true });

  test('nobody is asked for a picture but the page', async ({ gallery: { heard }, share }) => {
    const tab = await share.visitPrivately({ url: galleryPage, title: 'Trees', text: galleryText });
    await fill(tab, trees);
    const popup = await share.openPopupOn(tab);
    await popup.holds(`\n\n${galleryText}`);
    const before = heard.length;
    await opens(popup).click();
    await expect(choices(popup)).toHaveText(['An oak.240 × 240', 'No alt text220 × 220']);
    await expect(choices(popup).getByRole('presentation').first()).toHaveAttribute(
      'src',
      /^data:image\/webp/,
    );
    expect(heard.slice(before)).toEqual([]);
  });
});
