import { expect } from '@playwright/test';
import { leaveFor } from './consent.ts';
import { allowHost } from './developer.ts';
import { hasCookie, looks, ownTree, shyTree, test } from './gallery-fixtures.ts';
import { galleryText, tree } from './gallery.ts';
import { altText, driveOf } from './pictures.ts';

test("a picture of the page's own is attached with what the page says of it", async ({ gallery, server }) => {
  const popup = await gallery.share(ownTree, { alt: 'A  tree\nin autumn.' });
  await popup.holds(`\n\n${galleryText}`);
  await expect(looks(popup)).toBeVisible();
  await expect(altText(popup, 'tree.png')).toHaveValue('A tree in autumn.');
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  const [file] = driveOf(server);
  expect(file).toMatchObject({ name: 'tree.png', comment: 'A tree in autumn.', type: 'image/png' });
  expect(Buffer.from(file?.content ?? []).equals(tree)).toBe(true);
  expect(server.notesOf('alice')).toMatchObject([{ text: galleryText, fileIds: [file?.id] }]);
  expect(server.requestsTo('drive/files/upload-from-url')).toEqual([]);
});

test('it survives a popup that is closed at once, and another picture comes beside it', async ({
  gallery,
  share,
}) => {
  const popup = await gallery.share(ownTree, { alt: 'One.' });
  await popup.dismiss();
  const again = await share.openPopupOn(gallery.tab);
  await expect(looks(again)).toBeVisible();
  await expect(altText(again, 'tree.png')).toHaveValue('One.');
  await again.dismiss();
  const third = await gallery.share('https://open.gallery.example/tree.png', { alt: 'Two.' });
  await expect(looks(third)).toHaveCount(2);
  await expect
    .poll(async () => (await share.drafts())[0]?.files.map(({ alt }) => alt))
    .toEqual(['One.', 'Two.']);
  expect(await share.drafts()).toHaveLength(1);
});

test('one of another host that hands it to anybody is fetched as nobody', async ({ gallery, server }) => {
  const popup = await gallery.share('https://open.gallery.example/tree.png');
  await expect(looks(popup)).toBeVisible();
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  expect(Buffer.from(driveOf(server)[0]?.content ?? []).equals(tree)).toBe(true);
  expect(gallery.heard.filter(({ cookie, byServer }) => cookie !== null || byServer)).toEqual([]);
  await hasCookie(gallery, 'https://open.gallery.example/tree.png');
});

test('one that is only shown is fetched by the server, once the note is posted', async ({
  gallery,
  server,
}) => {
  const popup = await gallery.share(shyTree, { alt: 'Shy.' });
  await popup.says(
    'misskey.example is asked to fetch it when you post; else it goes as it looks on the page.',
  );
  await expect(looks(popup)).toBeVisible();
  expect(gallery.heard.filter(({ byServer }) => byServer)).toEqual([]);
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  const [file] = driveOf(server);
  expect(file).toMatchObject({ comment: 'Shy.' });
  expect(Buffer.from(file?.content ?? []).equals(tree)).toBe(true);
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [file?.id] }]);
  expect(server.requestsTo('drive/files/create')).toEqual([]);
  expect(gallery.heard.filter(({ cookie }) => cookie !== null)).toEqual([]);
  await hasCookie(gallery, shyTree);
});

test('the file itself comes when the person lets us reach its host, in a tab', async ({
  chromium,
  gallery,
  server,
  share,
}) => {
  const popup = await gallery.share(shyTree, { alt: 'Shy.' });
  await expect(looks(popup)).toBeVisible();
  const composer = await share.composerIn(await leaveFor(chromium, popup, 'Continue in a tab'));
  await composer.holds(`\n\n${galleryText}`);
  await allowHost(chromium.context, 'https://shy.gallery.example/*');
  await composer.page.bringToFront();
  await composer.button('Allow access to shy.gallery.example').click();
  await expect(composer.button('Allow access to shy.gallery.example')).toBeHidden();
  await expect(looks(composer)).toBeVisible();
  const allowed = () => share.inspector.evaluate(() => chrome.permissions.getAll());
  await expect.poll(allowed).toMatchObject({ origins: [] });
  await composer.post.click();
  await composer.says('Posted to misskey.example');
  expect(Buffer.from(driveOf(server)[0]?.content ?? []).equals(tree)).toBe(true);
  expect(server.requestsTo('drive/files/upload-from-url')).toEqual([]);
});

for (const [what, src] of [
  ['an address that leads nowhere any more', 'blob'],
  ['the page itself', 'data'],
] as const)
  test(`a picture behind ${what} is attached`, async ({ gallery, server }) => {
    const address = await gallery.tab.evaluate(async (kind) => {
      const blob = await (await fetch('/tree.png')).blob();
      const text = await new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.addEventListener('load', () => resolve(reader.result as string));
        reader.readAsDataURL(blob);
      });
      return kind === 'data' ? text : URL.createObjectURL(blob);
    }, src);
    await gallery.tab.evaluate((url) => {
      const image = new Image();
      image.addEventListener('load', () => URL.revokeObjectURL(url));
      image.src = url;
      document.body.append(image);
    }, address);
    const popup = await gallery.share(address);
    await expect(popup.page.getByRole('img')).toBeVisible();
    await popup.post.click();
    await popup.says('Posted to misskey.example');
    expect(driveOf(server)).toMatchObject([{ type: src === 'data' ? 'image/png' : 'image/webp' }]);
    expect(server.requestsTo('drive/files/upload-from-url')).toEqual([]);
  });
