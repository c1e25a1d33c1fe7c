import type { Personality } from '../../server/personality.ts';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import type { TestServer } from '../../server/start.ts';
import type { Chromium } from './browser.ts';
import type { Composer } from './composer.ts';
import { allow, nameServer } from './consent.ts';
import { expect, onlyMiauth, test } from './fixtures.ts';
import { articles } from './pages.ts';

const ways: { way: string; personality: Personality; consentPage: string }[] = [
  { way: 'OAuth', personality: misskey2025, consentPage: '/oauth/authorize' },
  { way: 'MiAuth', personality: onlyMiauth, consentPage: '/miauth/' },
];

for (const { way, personality, consentPage } of ways) {
  test.describe(way, () => {
    test.use({ personality });

    test('the click on Sign in goes straight to the consent page', async ({ chromium, server, share }) => {
      const popup = await share.openPopupOn(await share.visit(articles.website));
      expect(await askedBefore(consentPage, { chromium, server, popup })).toEqual([]);
    });
  });
}

test.describe('the old way', () => {
  test.use({ personality: misskey11 });

  test('needs its session beforehand; the app is made once', async ({ chromium, server, share }) => {
    const popup = await share.openPopupOn(await share.visit(articles.website));
    expect(await askedBefore('/auth/', { chromium, server, popup })).toEqual([
      'app/create',
      'auth/session/generate',
    ]);
    const consent = chromium.context.pages().find((page) => page.url().includes('/auth/'));
    if (!consent) throw new Error('the consent page is not there');
    await popup.dismiss();
    await allow(consent, 'alice');
    await expect.poll(share.accounts).toHaveLength(1);

    const options = await share.composerIn(await chromium.openExtensionPage('options.html'));
    await options.button('Add account').click();
    expect(await askedBefore('/auth/', { chromium, server, popup: options })).toEqual([
      'auth/session/generate',
    ]);
  });
});

interface Scene {
  chromium: Chromium;
  server: TestServer;
  popup: Composer;
}

/** What the server is asked between the click on *Sign in* and the request of its consent page. */
async function askedBefore(consentPage: string, { chromium, server, popup }: Scene): Promise<string[]> {
  await nameServer(popup, 'misskey.example');
  await expect(popup.page.getByText('misskey.example will ask whether')).toBeVisible();
  const before = server.requests.length;
  const opened = chromium.context.waitForEvent('page');
  // The popup may be gone before the click has been reported.
  await Promise.any([opened, popup.button('Sign in').click()]);
  await (await opened).waitForLoadState();
  const since = server.requests.slice(before);
  const end = since.findIndex(({ path }) => path.startsWith(consentPage));
  expect(end).toBeGreaterThanOrEqual(0);
  return since.slice(0, end).map(({ endpoint }) => endpoint);
}
