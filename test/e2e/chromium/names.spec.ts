import { paddedPng } from '../../conformance/png.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import { expect, test } from './fixtures.ts';
import { cardOf } from './options.ts';
import { articles } from './pages.ts';

const picture = 'https://pictures.example/cat.png';
const { brief, detail } = misskey2025.meta;

test.use({
  personality: {
    ...misskey2025,
    meta: { brief: { ...brief, iconUrl: picture }, detail: { ...detail, iconUrl: picture } },
  },
  otherSites: {
    'pictures.example': () =>
      new Response(paddedPng(), {
        headers: { 'content-type': 'image/png', 'access-control-allow-origin': '*' },
      }),
  },
});

test('names are drawn with their emojis, hosts with the icon that is kept here', async ({
  chromium,
  server,
  share,
}) => {
  const { world } = server;
  const emoji = { id: 'cat', aliases: [], category: null, isSensitive: false, localOnly: false };
  world.emojis.set('blobcat', { ...emoji, name: 'blobcat', url: picture });
  for (const user of world.users.values())
    if (user.username === 'alice') user.name = ':blobcat: Alice :gone:';
  // Not asked about for a long time: that is made good when a page opens.
  await share.signedIn('alice', server, { checkedAt: 0 });

  const popup = await share.openPopupOn(await share.visit(articles.website));
  const drawn = popup.page.getByRole('img', { name: ':blobcat:' });
  await expect(drawn).toHaveJSProperty('complete', true);
  await expect(drawn).toHaveJSProperty('naturalWidth', 16);
  await expect(drawn).toHaveAttribute('src', `${server.origin}/emoji/blobcat.webp`);
  // No such emoji: it stays a word.
  await expect(popup.page.getByText('Alice :gone:')).toBeVisible();
  for (const icon of await popup.page.locator('.server-icon img').all())
    await expect(icon).toHaveAttribute('src', /^data:image\/webp;base64,/);
  await expect(popup.page.locator('.server-icon img')).toHaveCount(2);

  const options = await chromium.openExtensionPage('options.html');
  const card = cardOf(options, '@alice@misskey.example');
  await expect(card.getByRole('img', { name: ':blobcat:' })).toBeVisible();
  await expect(card.locator('.server-icon img')).toBeVisible();
});

test('a hostile name widens nothing', async ({ server, share }) => {
  const emojis = [{ name: 'a', url: `${server.origin}/emoji/a.webp` }];
  await share.signedIn('alice', server, {
    name: `\u202E${':a:'.repeat(10_000)}${'x'.repeat(1_000_000)}`,
    emojis,
  });
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await expect(popup.text).toBeVisible();
  const { scroll, width } = await popup.page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
  await expect(popup.button('Visibility: Public')).toBeInViewport({ ratio: 1 });
  await expect(popup.post).toBeInViewport({ ratio: 1 });
});
