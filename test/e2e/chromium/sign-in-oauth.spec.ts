import type { TestServer } from '../../server/start.ts';
import { allow, answerConsent, askToSignIn } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

test('after the consent in its window the note about the page is open', async ({
  chromium,
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  const before = await share.tabInFront();
  const consent = await askToSignIn(chromium, popup, 'misskey.example');
  expect(consent.url()).toContain('https://misskey.example/oauth/authorize?');
  await expect(consent.getByRole('heading')).toHaveText('Select an account');
  await allow(consent, 'bob');

  const composer = await share.popup();
  await composer.holds(`\n\n${articles.website.text}`);
  expect(consent.isClosed()).toBe(true);
  expect(await share.tabInFront()).toBe(before);
  expect(await share.accounts()).toMatchObject([{ username: 'bob', origin: server.origin }]);
  expect(server.requestsTo('/oauth/token')).toHaveLength(1);
  expect(server.requestsTo('miauth/check')).toEqual([]);
  expect(await share.stored('session')).toMatchObject({ pendingSignIn: null });
});

test('a refusal is understood, and the next try works', async ({ chromium, share }) => {
  const tab = await share.visit(articles.website);
  const consent = await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example');
  await answerConsent(consent, 'alice', 'Reject');
  await expect.poll(share.badge).toBe('!');

  const popup = await share.openPopupOn(tab);
  await popup.says('Access was not allowed.');
  await popup.says('Sign in again if that was a mistake.');
  await allow(await askToSignIn(chromium, popup, 'misskey.example'), 'alice');
  await expect.poll(share.accounts).toHaveLength(1);
});

test('a closed window ends the sign-in, and the next try works', async ({ chromium, share }) => {
  const tab = await share.visit(articles.website);
  const consent = await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example');
  await consent.waitForLoadState();
  await consent.close();
  await expect.poll(share.badge).toBe('!');

  const popup = await share.openPopupOn(tab);
  await popup.says('The sign-in was closed before the end.');
  await allow(await askToSignIn(chromium, popup, 'misskey.example'), 'alice');
  await expect.poll(share.accounts).toHaveLength(1);
});

for (const [name, value] of [
  ['state', 'of-somebody-else'],
  ['iss', 'https://hostile.example'],
] as const) {
  test(`an answer with a wrong ${name} is not used`, async ({ chromium, server, share }) => {
    falsify(server, name, value);
    const tab = await share.visit(articles.website);
    await allow(await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example'), 'alice');
    await expect.poll(share.badge).toBe('!');

    const popup = await share.openPopupOn(tab);
    await popup.says('The answer does not belong to this sign-in, so it was not used.');
    expect(server.requestsTo('/oauth/token')).toEqual([]);
    expect(await share.accounts()).toEqual([]);
  });
}

test('without the hosted page the sign-in goes on by MiAuth', async ({ chromium, share, site }) => {
  site.takeDown();
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  const next = chromium.context.waitForEvent('page', (page) => page.url().includes('/miauth/'));
  await askToSignIn(chromium, popup, 'misskey.example');
  await allow(await next, 'alice');

  await (await share.popup()).holds(`\n\n${articles.website.text}`);
  expect(await share.accounts()).toMatchObject([{ username: 'alice' }]);
  expect(await share.stored('session')).toMatchObject({
    signInProgress: { way: 'miauth', insteadOf: 'oauth' },
  });
});

test('a token whose owner cannot be asked now is kept until that works', async ({
  chromium,
  server,
  share,
}) => {
  server.faults.next('i', { answer: { status: 502, body: '<h1>Bad Gateway</h1>' } });
  const tab = await share.visit(articles.website);
  await allow(await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example'), 'alice');
  await expect.poll(() => server.requestsTo('i').length).toBe(1);

  await chromium.openPopup(tab);
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice' }]);
  expect(server.requestsTo('/oauth/token')).toHaveLength(1);
});

/** The server's answer comes back with one parameter changed, as from a hostile page. */
function falsify(server: TestServer, name: string, value: string): void {
  server.faults.next('/oauth/decision', async (work) => {
    const location = new URL((await work()).headers.get('location') ?? '');
    location.searchParams.set(name, value);
    return new Response(null, { status: 302, headers: { location: location.href } });
  });
}
