import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { test } from './fixtures.ts';
import { shareIn } from './share.ts';

test('after a restart accounts and drafts are there, and what waited for a rate limit is sent once', async ({
  launch,
  server,
}) => {
  const first = await launch();
  const before = await shareIn(first, server);
  await before.signedIn('alice');
  const tab = await before.visit(articles.website);
  await before.dismiss(await before.beginNote(tab, articles.website, 'To be continued.'));

  // The wait has to survive the restart; the alarm of it does not.
  const resetMs = Date.now() + 10_000;
  const error = { code: 'RATE_LIMIT_EXCEEDED', id: 'd5826d14', message: 'Too many.', info: { resetMs } };
  server.faults.next('notes/create', { answer: { status: 429, body: { error } } });
  const popup = await before.beginNote(
    await before.visit(articles.walking),
    articles.walking,
    'In good time.',
  );
  await popup.post();
  // Not merely queued: a browser that ends while the request is in flight leaves a note that has to be looked for.
  await expect
    .poll(before.entries)
    .toMatchObject([{ state: { is: 'queued', reason: 'rateLimited' }, limitedUntil: resetMs }]);
  await first.close();
  expect(server.notesOf('alice')).toEqual([]);

  const after = await shareIn(await launch({ installed: true }), server);
  // Nothing of ours is opened: the start of the browser is enough.
  await expect.poll(() => server.notesOf('alice'), { timeout: 30_000 }).toHaveLength(1);
  expect(server.requestsTo('notes/create').map(({ status }) => status)).toEqual([429, 200]);
  expect(await after.accounts()).toMatchObject([{ username: 'alice' }]);
  const again = await after.openPopupOn(await after.visit(articles.website));
  await again.holds(`To be continued.\n\n${articles.website.text}`);
});
