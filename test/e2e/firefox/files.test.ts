import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { paddedPng } from '../../conformance/png.ts';
import { until } from '../until.ts';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { composerIn } from './composer.ts';
import { test } from './fixtures.ts';
import { pastePicture } from './paste.ts';
import type { View } from './view.ts';

test.beforeEach(async ({ share }) => {
  await share.signedIn('alice', { permissions: ['read:account', 'write:notes', 'write:drive'] });
});

test('files are chosen in the tab that the popup leads to, and posted; one too large is made smaller', async ({
  firefox,
  profile,
  server,
  share,
}) => {
  const [cat, dog] = [join(profile, 'cat.png'), join(profile, 'dog.png')];
  writeFileSync(cat, paddedPng(500_000, 1, 3000));
  writeFileSync(dog, paddedPng(0, 2));
  const popup = await share.beginNote(await share.visit(articles.website), articles.website, 'Pets.');
  const tab = await share.leaveFor(popup, 'Attach files (in a tab)', extensionPage('compose.html'));
  const composer = composerIn(tab);
  await composer.holds(`Pets.\n\n${articles.website.text}`);
  await firefox.chooseFiles(cat, dog);
  await composer.click({ role: 'button', name: 'Attach files' });
  await composer.says('2 pictures have no alt text');
  await composer.click({ name: 'Alt text of dog.png' });
  await composer.type('A dog.');
  server.faults.next('drive/files/create', { answer: { status: 413 } });
  await composer.post();
  await composer.says('1 picture was too large and was made smaller.');

  const [first, second] = server.world.files.values();
  expect([first, second]).toMatchObject([
    { name: 'cat.webp', type: 'image/webp', comment: null },
    { name: 'dog.png', type: 'image/png', comment: 'A dog.' },
  ]);
  expect(await sizeOf(tab, first?.content)).toEqual([2048, 2048]);
  expect(server.notesOf('alice')).toMatchObject([
    { text: `Pets.\n\n${articles.website.text}`, fileIds: [first?.id, second?.id] },
  ]);
});

test('a picture pasted in the tab is there after the tab is closed, and posted from the popup', async ({
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Look.');
  const composer = composerIn(await share.leaveFor(popup, 'Open in a tab', extensionPage('compose.html')));
  await composer.holds(`Look.\n\n${articles.website.text}`);
  await pastePicture(composer, paddedPng(0, 1));
  await shows(composer, 'image.png');
  await composer.close();
  await composer.gone();

  const again = await share.openPopupOn(tab);
  await shows(again, 'image.png');
  await again.post();
  await again.gone();
  const [file] = server.world.files.values();
  expect(file).toMatchObject({ type: 'image/png' });
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [file?.id] }]);
});

/** Waits until a picture of the note is shown, as it comes from storage. */
async function shows(page: View, name: string): Promise<void> {
  await until(`${name} is shown`, async () => (await page.count(`img[alt="${name}"]`)) === 1);
}

/** Width and height of a picture as the browser shows it. */
function sizeOf(page: View, content: Uint8Array = new Uint8Array()): Promise<[number, number]> {
  return page.evaluate(
    async (bytes) => {
      const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      return [width, height] as [number, number];
    },
    [...content],
  );
}
