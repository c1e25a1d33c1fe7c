import { expect } from '@playwright/test';
import { looks, shyTree, test } from './gallery-fixtures.ts';
import { galleryPage, galleryText, tree } from './gallery.ts';
import { driveOf } from './pictures.ts';

test.describe('what cannot be had', () => {
  const outOfSight = { style: 'margin-top: 9999px' };

  test('neither as a file nor as it looks, with an address that lets somebody in, is said', async ({
    gallery,
    server,
    share,
  }) => {
    const popup = await gallery.share(`${shyTree}?access_token=0123456789abcdef`, outOfSight);
    await popup.says(
      'shy.gallery.example does not hand this picture out. Remove it, or save it and attach the file.',
    );
    await expect(popup.post).toBeDisabled();
    await popup.button('Remove: tree').click();
    await expect(popup.post).toBeEnabled();
    await popup.post.click();
    await popup.says('Posted to misskey.example');
    expect(server.notesOf('alice')).toMatchObject([{ text: galleryText, fileIds: [] }]);
    expect(server.requestsTo('drive/files/upload-from-url')).toEqual([]);
    await expect.poll(async () => JSON.stringify(await share.stored('session'))).not.toContain('picture:');
  });

  for (const src of [
    'https://192.168.0.1/tree.png',
    'https://printer.local/tree.png',
    'https://intranet/tree.png',
  ])
    test(`no server hears of ${src}`, async ({ gallery, server }) => {
      const popup = await gallery.share(src, outOfSight);
      await popup.says('does not hand this picture out. Remove it, or save it and attach the file.');
      await expect(popup.post).toBeDisabled();
      expect(server.requestsTo('drive/files/upload-from-url')).toEqual([]);
    });
});

test.describe('a hostile picture', () => {
  for (const name of ['lie.png', 'endless.png', 'silent.png', 'vast.png'])
    test(`${name} of the page's own is no file here, and nothing waits for it`, async ({
      gallery,
      share,
    }) => {
      const popup = await gallery.share(galleryPage + name);
      await expect(() =>
        expect(popup.page.getByText('does not hand this picture out')).toBeVisible(),
      ).toPass();
      const [file] = (await share.drafts())[0]?.files ?? [];
      expect([file?.type, file?.source?.got]).not.toContain('image/svg+xml');
      expect(file?.source?.sought).toBe(true);
    });
});

test('a background that is killed over a picture is followed by one that gets it', async ({
  chromium,
  gallery,
  share,
}) => {
  const popup = await gallery.share(`${galleryPage}silent.png`);
  await popup.says('Getting the picture from the page…');
  // Once: whoever asks again wakes the next one.
  const cdp = await chromium.context.browser()?.newBrowserCDPSession();
  const { targetInfos = [] } = (await cdp?.send('Target.getTargets')) ?? {};
  for (const { targetId, type } of targetInfos)
    if (type === 'service_worker') await cdp?.send('Target.closeTarget', { targetId });
  await popup.says('does not hand this picture out');
  expect((await share.drafts())[0]?.files).toMatchObject([{ source: { sought: true } }]);
});

test('an SVG, which may hold scripts, is attached as it is drawn', async ({ gallery, server }) => {
  const popup = await gallery.share(`${galleryPage}script.svg`);
  await expect(looks(popup, 'script.webp')).toBeVisible();
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  expect(driveOf(server)).toMatchObject([{ name: 'script.webp', type: 'image/webp' }]);
});

test.describe('with a clock that is wound up', () => {
  test.use({ build: 'hasty' });

  test('what the server could not fetch goes as it looked on the page', async ({ gallery, server }) => {
    const popup = await gallery.share('https://rude.gallery.example/tree.png', { alt: 'Rude.' });
    await popup.says('else it goes as it looks on the page.');
    await popup.post.click();
    await popup.says('Posted to misskey.example');
    expect(server.requestsTo('drive/files/upload-from-url')).toHaveLength(1);
    const [file] = driveOf(server);
    expect(file).toMatchObject({ name: 'tree.png', comment: 'Rude.', properties: { width: 64, height: 64 } });
    expect(Buffer.from(file?.content ?? []).equals(tree)).toBe(false);
  });

  test('where nothing comes and nothing is here, the note stops and says so', async ({ gallery, server }) => {
    const popup = await gallery.share('https://shy.gallery.example/lie.png', { style: 'margin-top: 9999px' });
    await popup.says('misskey.example is asked to fetch it when you post.');
    await popup.post.click();
    await popup.says('could not be had');
    expect(driveOf(server)).toEqual([]);
    expect(server.notesOf('alice')).toEqual([]);
  });
});
