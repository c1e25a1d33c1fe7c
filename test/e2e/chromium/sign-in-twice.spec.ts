import type { Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import { allow } from './consent.ts';
import { expect, onlyMiauth, test } from './fixtures.ts';
import { cardOf } from './options.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';

const [alice, carol] = ['@alice@misskey.example', '@carol@neighbour.example'];

test.describe('in tabs', () => {
  test.use({ personality: onlyMiauth });

  test('a second sign-in takes the place of the first, whose tab closes', async ({
    chromium,
    neighbour,
    server,
    share,
  }) => {
    await share.signedIn('alice', server, { standing: 'signInAgain' });
    await share.signedIn('carol', neighbour, { standing: 'signInAgain' });
    const options = await chromium.openExtensionPage('options.html');
    const first = await signInAgain(chromium, options, alice);
    await expect(first.getByRole('heading')).toHaveText('Select an account');
    const second = await signInAgain(chromium, options, carol);
    await expect.poll(() => first.isClosed()).toBe(true);
    await allow(second, 'carol');

    await expect.poll(share.accounts).toMatchObject([
      { username: 'alice', standing: 'signInAgain' },
      { username: 'carol', standing: 'good' },
    ]);
    await expect.poll(() => second.isClosed()).toBe(true);
    expect(
      server.requestsTo('miauth/check').filter(({ body }) => JSON.stringify(body).includes('true')),
    ).toEqual([]);
  });

  test('what a second tab of another sign-in does is none of our business', async ({
    chromium,
    server,
    share,
  }) => {
    await share.signedIn('alice', server, { standing: 'signInAgain' });
    const options = await chromium.openExtensionPage('options.html');
    const consent = await signInAgain(chromium, options, alice);
    const foreign = await share.visit(
      `https://misskey.example/miauth/${crypto.randomUUID()}?name=Another&permission=write:notes`,
    );
    await allow(foreign, 'bob');
    await expect(foreign.getByText('Access granted')).toBeVisible();
    expect(await share.accounts()).toMatchObject([{ username: 'alice', standing: 'signInAgain' }]);

    await allow(consent, 'alice');
    await expect.poll(share.accounts).toMatchObject([{ username: 'alice', standing: 'good' }]);
  });
});

test('a window of the first and a tab of the second: the window closes, and the second counts', async ({
  chromium,
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice', server, { standing: 'signInAgain' });
  await share.signedIn('carol', neighbour, { standing: 'signInAgain' });
  const options = await chromium.openExtensionPage('options.html');
  const window = await signInAgain(chromium, options, alice);
  const tab = await signInAgain(chromium, options, carol);
  await allow(tab, 'carol');
  await expect.poll(share.accounts).toMatchObject([
    { username: 'alice', standing: 'signInAgain' },
    { username: 'carol', standing: 'good' },
  ]);
  expect(window.isClosed()).toBe(true);
  expect(await share.badge()).not.toBe('!');
});

test('a sign-in that is given up takes its window along, and the next one has a window again', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice', server, { standing: 'signInAgain' });
  const options = await chromium.openExtensionPage('options.html');
  const another = await openSmallWindow(chromium, share);
  const window = await signInAgain(chromium, options, alice);
  await giveUp(options);
  expect([window.isClosed(), another.isClosed()]).toEqual([true, false]);
  const next = await signInAgain(chromium, options, alice);
  expect(next.url()).toContain('https://misskey.example/oauth/authorize');
  await expect(options.getByText('OAuth did not work')).toBeHidden();
  await allow(next, 'alice');
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice', standing: 'good' }]);
});

test('where nobody knows which window it was none is closed, and the next sign-in goes on in a tab', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice', server, { standing: 'signInAgain' });
  const options = await chromium.openExtensionPage('options.html');
  const window = await signInAgain(chromium, options, alice);
  const another = await openSmallWindow(chromium, share);
  await giveUp(options);
  expect([window.isClosed(), another.isClosed()]).toEqual([false, false]);
  const tab = await signInAgain(chromium, options, alice);
  expect(tab.url()).toContain('https://misskey.example/miauth/');
  await expect(options.getByText('OAuth did not work on misskey.example, so MiAuth was used')).toBeVisible();
  await allow(window, 'bob');
  await expect.poll(() => window.isClosed()).toBe(true);
  expect(await share.accounts()).toMatchObject([{ username: 'alice', standing: 'signInAgain' }]);
  await allow(tab, 'alice');
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice', standing: 'good' }]);
});

/** As sites open them. */
async function openSmallWindow({ context }: Chromium, { inspector }: Share): Promise<Page> {
  const opened = context.waitForEvent('page');
  await inspector.evaluate((url) => chrome.windows.create({ type: 'popup', url }), articles.website.url);
  return opened;
}

async function giveUp(options: Page): Promise<void> {
  await options.bringToFront();
  const cancel = options.getByRole('button', { name: 'Cancel' });
  await cancel.click();
  await expect(cancel).toBeHidden();
}

async function signInAgain(chromium: Chromium, options: Page, handle: string): Promise<Page> {
  await options.bringToFront();
  const opened = chromium.context.waitForEvent('page');
  await cardOf(options, handle).getByRole('button', { name: 'Sign in again' }).click();
  const page = await opened;
  await page.waitForLoadState();
  return page;
}
