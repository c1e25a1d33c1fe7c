import { extensionId, type Chromium } from './browser.ts';
import { nameServer } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

test.use({ greeted: true });

test('after an install no page is read and no server asked, whatever is visited, until the first gesture', async ({
  chromium,
  neighbour,
  server,
  share,
}) => {
  const tab = await chromium.context.newPage();
  // A script of ours in a page, wherever it comes from, runs in a world of its own, which has our origin.
  const worlds: string[] = [];
  const ours = () => worlds.filter((origin) => origin.includes(extensionId));
  const session = await chromium.context.newCDPSession(tab);
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  for (const { url } of Object.values(articles)) await tab.goto(url);
  await tab.goto('https://mastodon.example/');
  await tab.goto(articles.website.url);
  await tab.evaluate(() => getSelection()?.selectAllChildren(document.body));

  expect(worlds).toContain('https://mastodon.example');
  expect(ours()).toEqual([]);
  expect(await askedFor(chromium)).toEqual([]);
  expect([...server.requests, ...neighbour.requests]).toEqual([]);

  // The gesture is seen, and so is a question to a server.
  const popup = await share.openPopupOn(tab);
  await expect.poll(ours).toHaveLength(1);
  expect(await askedFor(chromium)).toEqual([]);
  await nameServer(popup, 'misskey.example');
  await expect.poll(() => askedFor(chromium)).toContain('https://misskey.example/api/meta');
});

/** What the background has fetched since it started. */
async function askedFor(chromium: Chromium): Promise<string[]> {
  const worker = await chromium.worker();
  const fetched = await worker.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  return fetched.filter((url) => url.startsWith('http'));
}
