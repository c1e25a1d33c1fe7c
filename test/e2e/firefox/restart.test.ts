import { expect } from 'vitest';
import type { TestServer } from '../../server/start.ts';
import { until } from '../until.ts';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { test } from './fixtures.ts';
import { shareIn, type Share } from './share.ts';

test('after a restart accounts and drafts are there, and what waited for a rate limit is sent once', async ({
  launch,
  server,
}) => {
  const first = await launch();
  await beginAll(await shareIn(first, server), server);
  await first.close();
  expect(server.notesOf('alice')).toEqual([]);

  // Nothing of ours is opened: the start of the browser is enough.
  await goesOn(await shareIn(await launch({ install: null }), server), server);
});

test('after an update as well, and nobody is greeted anew', async ({ launch, server }) => {
  const firefox = await launch({ install: 'previous' });
  const before = await shareIn(firefox, server);
  expect(await before.version()).toBe('0.0.1');
  await beginAll(before, server);
  await firefox.update('current');
  expect(server.notesOf('alice')).toEqual([]);

  // Its pages close when it is replaced.
  await until(
    'its pages are gone',
    async () => !(await firefox.addresses()).join().includes(extensionPage('')),
  );
  const after = await shareIn(firefox, server);
  expect(await after.version()).not.toBe('0.0.1');
  await goesOn(after, server);
  expect((await firefox.addresses()).filter((address) => address.startsWith(extensionPage('')))).toEqual([
    extensionPage('manifest.json'),
  ]);
});

/** An account, a draft, and a note that waits. */
async function beginAll(share: Share, server: TestServer): Promise<void> {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  await share.dismiss(await share.beginNote(tab, articles.website, 'To be continued.'));

  // The wait has to outlive the background; its alarm does not.
  const resetMs = Date.now() + 10_000;
  const error = { code: 'RATE_LIMIT_EXCEEDED', id: 'd5826d14', message: 'Too many.', info: { resetMs } };
  server.faults.next('notes/create', { answer: { status: 429, body: { error } } });
  const popup = await share.beginNote(await share.visit(articles.walking), articles.walking, 'In good time.');
  await popup.post();
  // Not merely queued: what is cut off in the middle of the request has to be looked for first.
  await expect
    .poll(share.entries)
    .toMatchObject([{ state: { is: 'queued', reason: 'rateLimited' }, limitedUntil: resetMs }]);
}

/** All of it is there, and goes on. */
async function goesOn(share: Share, server: TestServer): Promise<void> {
  await expect.poll(() => server.notesOf('alice'), { timeout: 30_000 }).toHaveLength(1);
  expect(server.requestsTo('notes/create').map(({ status }) => status)).toEqual([429, 200]);
  expect(await share.accounts()).toMatchObject([{ username: 'alice' }]);
  const again = await share.openPopupOn(await share.visit(articles.website));
  await again.holds(`To be continued.\n\n${articles.website.text}`);
}
