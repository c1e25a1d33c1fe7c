import { expect } from '@playwright/test';
import { readDatabases } from './databases.ts';
import { looks, test } from './gallery-fixtures.ts';
import { galleryPage, tree } from './gallery.ts';
import { openMenuOn } from './menu.ts';
import { driveOf } from './pictures.ts';

test.use({ inPrivateWindows: true });

test('a picture from a private window is in memory alone, and only its page is asked for it', async ({
  chromium,
  gallery,
  server,
  share,
}) => {
  const tab = await share.visitPrivately({ url: galleryPage, title: '', text: '' });
  const srcUrl = 'https://open.gallery.example/tree.png';
  await tab.evaluate(async (src) => {
    const image = new Image();
    Object.assign(image, { src, alt: 'A secret tree.' });
    document.body.append(image);
    await image.decode();
  }, srcUrl);
  await openMenuOn(tab, share, chromium, { mediaType: 'image', srcUrl, frameId: 0 });
  const popup = await share.popup();
  await popup.says('Private window');
  await expect(looks(popup)).toBeVisible();
  expect(JSON.stringify(await share.stored('session'))).toContain('A secret tree.');
  expect(JSON.stringify(await share.stored('local'))).not.toContain('secret tree');
  expect(JSON.stringify(await share.inspector.evaluate(readDatabases))).not.toContain('tree.png');
  await popup.post.click();
  await expect.poll(() => driveOf(server)).toHaveLength(1);
  expect(Buffer.from(driveOf(server)[0]?.content ?? []).equals(tree)).toBe(true);
  expect(gallery.heard.every(({ byServer }) => !byServer)).toBe(true);
  await tab.close();
  await expect.poll(async () => JSON.stringify(await share.stored('session'))).not.toContain('secret tree');
});
