import type { Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import type { Composer } from './composer.ts';
import { expect, test } from './fixtures.ts';
import { articles, page } from './pages.ts';
import type { Share } from './share.ts';

test.beforeEach(({ share }) => share.signedIn('alice'));

test('with the key switched on, a page is posted without a window, once', async ({
  chromium,
  server,
  share,
}) => {
  await switchOn(chromium);
  const tab = await share.visit(articles.website);
  await pressOn(tab, share, chromium);
  await expect.poll(share.badge).toBe('✓');
  expect(server.notesOf('alice')).toMatchObject([{ text: articles.website.text, visibility: 'public' }]);
  expect(await share.drafts()).toEqual([]);
  await (await share.openPopupOn(tab)).says('You shared this page on ');
});

test.describe('a page that wants a look first', () => {
  test.use({
    otherSites: { 'adult.example': () => page('<title>Adults</title><meta name=rating content=adult>') },
  });

  test('opens the composer', async ({ chromium, server, share }) => {
    await switchOn(chromium);
    const tab = await share.visit('https://adult.example/a');
    await (await share.openPopupOn(tab)).dismiss();
    const composer = composerThatOpens(share, chromium);
    await press(chromium);
    await (await composer).says('The page says it is for adults.');
    expect(server.requestsTo('notes/create')).toEqual([]);
  });
});

test('pressed twice, it makes one note, and the second time opens the composer', async ({
  chromium,
  server,
  share,
}) => {
  await switchOn(chromium);
  const tab = await share.visit(articles.website);
  await (await share.openPopupOn(tab)).dismiss();
  const composer = composerThatOpens(share, chromium);
  await Promise.all([press(chromium), press(chromium)]);
  await (await composer).holds(`\n\n${articles.website.text}`);
  await expect.poll(() => server.requestsTo('notes/create').length).toBe(1);
  expect(await share.entries()).toHaveLength(1);
});

test('before it is switched on, the key opens the composer', async ({ chromium, server, share }) => {
  await pressOn(await share.visit(articles.website), share, chromium);
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
  expect(server.notesOf('alice')).toEqual([]);
});

test('where words have been written already, the key opens them', async ({ chromium, server, share }) => {
  await switchOn(chromium);
  const tab = await share.visit(articles.website);
  await (await share.beginNote(tab, articles.website, 'Wait.')).dismiss();
  const composer = composerThatOpens(share, chromium);
  await press(chromium);
  await (await composer).holds(`Wait.\n\n${articles.website.text}`);
  expect(server.notesOf('alice')).toEqual([]);
});

test('what a server refuses waits with its words, and the badge says so', async ({
  chromium,
  server,
  share,
}) => {
  server.world.settings.prohibitedWords.push('quiet');
  await switchOn(chromium);
  await pressOn(await share.visit(articles.website), share, chromium);
  await expect.poll(share.badge).toBe('1');
  expect(await share.entries()).toMatchObject([
    { state: { is: 'failed', code: 'prohibitedWords' }, note: { text: articles.website.text } },
  ]);
});

test('the options page shows the keys as they are bound', async ({ chromium }) => {
  const options = await chromium.openExtensionPage('options.html');
  const keys = options.getByRole('region', { name: 'Shortcuts' });
  await expect(keys.getByRole('definition')).toHaveText(['Alt+Shift+M', 'No key']);
  await options.getByRole('checkbox', { name: 'Share at once by a key' }).click();
  await expect(keys.getByRole('term')).toHaveText([
    'Share this page',
    'Open beside the page',
    'Share this page at once, without a window',
  ]);
  await expect(keys.getByRole('definition')).toHaveText(['Alt+Shift+M', 'No key', 'Alt+Shift+S']);
});

/** In the popup, or in a tab where the browser does not open it: one is just closing, say. */
function composerThatOpens(share: Share, { context }: Chromium): Promise<Composer> {
  return Promise.any([share.popup(), context.waitForEvent('page').then(share.composerIn)]);
}

async function switchOn(chromium: Chromium): Promise<void> {
  const options = await chromium.openExtensionPage('options.html');
  await options.getByRole('checkbox', { name: 'Share at once by a key' }).click();
  await expect(options.getByRole('checkbox', { name: 'Share at once by a key' })).toBeChecked();
  await options.close();
}

/** A key grants access to the tab, and an event made by hand does not: the toolbar button does. */
async function pressOn(tab: Page, share: Share, chromium: Chromium): Promise<void> {
  await (await share.openPopupOn(tab)).dismiss();
  await press(chromium);
}

async function press(chromium: Chromium): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch: (name: string, tab: unknown) => void };
    };
    onCommand.dispatch('share_at_once', tab);
  });
}

test('with a full disk, the key opens the composer about the page', async ({ chromium, server, share }) => {
  await switchOn(chromium);
  const tab = await share.visit(articles.website);
  await (await share.openPopupOn(tab)).dismiss();
  await (
    await chromium.worker()
  ).evaluate(() => {
    Object.assign(chrome.storage.local, { set: () => Promise.reject(new Error('QuotaExceededError: full')) });
  });
  const composer = composerThatOpens(share, chromium);
  await press(chromium);
  await (await composer).holds(`\n\n${articles.website.text}`);
  expect(server.requestsTo('notes/create')).toEqual([]);
});
