import type { Page } from '@playwright/test';
import { countActions } from './actions.ts';
import type { Chromium } from './browser.ts';
import { allow } from './consent.ts';
import { pinToToolbar, reloadExtension } from './developer.ts';
import { expect, onlyMiauth, test } from './fixtures.ts';

test.use({ greeted: true });

const note = '[ Misskey Hub ]\nhttps://misskey-hub.net/';

for (const [way, options] of [
  ['OAuth', {}],
  ['MiAuth', { personality: onlyMiauth }],
] as const) {
  test.describe(way, () => {
    test.use(options);

    test('from the welcome page to the first note it takes four actions of ours', async ({
      chromium,
      server,
      share,
    }) => {
      const actions = await countActions(chromium.context);
      const welcome = await chromium.welcome();
      await welcome.reload();
      await expect(welcome.getByRole('button', { name: 'Write a sample note' })).toBeDisabled();
      await expect(welcome.getByLabel('Your server')).toBeFocused();
      await welcome.keyboard.type('misskey.example');
      await expect(welcome.getByText('misskey.example will ask whether')).toBeVisible();
      const opened = chromium.context.waitForEvent('page');
      await welcome.getByRole('button', { name: 'Sign in', exact: true }).click();
      await allow(await opened, 'alice');

      const sample = welcome.getByRole('button', { name: 'Write a sample note' });
      await expect(sample).toBeFocused();
      await expect(welcome.getByText('@alice@misskey.example', { exact: true })).toBeVisible();
      const composing = chromium.context.waitForEvent('page');
      await sample.click();
      const composer = await share.composerIn(await composing);
      await composer.holds(`\n\n${note}`);
      await composer.post.click();
      await composer.says('Posted to misskey.example');
      expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
      await expect(doneIn(welcome)).toHaveText(['You can post as', 'Try it']);

      expect(actions).toEqual(['types', 'clicks Sign in', 'clicks Write a sample note', 'clicks Note']);
      expect(actions.length).toBeLessThanOrEqual(4);
    });
  });
}

test('whoever would rather not sign in gets to the share page from there', async ({ chromium, share }) => {
  const welcome = await chromium.welcome();
  await welcome.getByLabel('Your server').fill('misskey.example');
  const opened = chromium.context.waitForEvent('page');
  await welcome.getByRole('button', { name: 'Just open its share page, without signing in' }).click();
  expect((await opened).url()).toBe('https://misskey.example/share');
  await expect(welcome.getByText('misskey.example · share page', { exact: true })).toBeVisible();
  expect(await share.accounts()).toMatchObject([{ kind: 'sharePage' }]);
});

test('nobody is greeted again after an update', async ({ chromium }) => {
  await (await chromium.welcome()).close();
  await reloadExtension(chromium.context);
  const worker = await chromium.worker();
  for (const reason of ['update', 'chrome_update', 'install']) await worker.evaluate(happen, reason);
  // The page of the made-up install comes after whatever the others would have opened.
  await chromium.welcome();
  expect(welcomesIn(chromium)).toHaveLength(1);
});

test('a button that is kept in sight is seen to be', async ({ chromium }) => {
  const welcome = await chromium.welcome();
  await expect(doneIn(welcome)).toHaveCount(0);
  await pinToToolbar(chromium.context);
  await expect(doneIn(welcome)).toHaveText(['Keep the button in sight']);
});

/** The steps that have their tick. */
function doneIn(welcome: Page) {
  return welcome.getByRole('heading').filter({ has: welcome.getByRole('img', { name: 'Done' }) });
}

function welcomesIn({ context }: Chromium): string[] {
  return context
    .pages()
    .map((page) => page.url())
    .filter((url) => url.includes('/welcome.html'));
}

function happen(reason: string): void {
  const { onInstalled } = chrome.runtime as unknown as {
    onInstalled: { dispatch: (details: object) => void };
  };
  onInstalled.dispatch({ reason, previousVersion: '0.0.1' });
}
