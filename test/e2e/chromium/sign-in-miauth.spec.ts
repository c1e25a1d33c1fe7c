import { articles } from './pages.ts';
import { expect, onlyMiauth, test } from './fixtures.ts';
import { allow, answerConsent, askToSignIn } from './consent.ts';

test.use({ personality: onlyMiauth });

test('after the consent the person is back on the page, with the note about it open', async ({
  chromium,
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  const before = await share.tabInFront();
  const consent = await askToSignIn(chromium, popup, 'misskey.example');
  await allow(consent, 'alice');

  const composer = await share.popup();
  await composer.holds(`\n\n${articles.website.text}`);
  expect(consent.isClosed()).toBe(true);
  expect(await share.tabInFront()).toBe(before);
  expect(await share.accounts()).toMatchObject([
    { username: 'alice', origin: server.origin, standing: 'good' },
  ]);
  expect(await share.stored('session')).toMatchObject({ pendingSignIn: null });
});

test('a background that dies before the consent still ends in an account', async ({ chromium, share }) => {
  const tab = await share.visit(articles.website);
  const consent = await askToSignIn(chromium, await share.openPopupOn(tab), '@alice@misskey.example');
  await chromium.killWorker();
  await allow(consent, 'alice');

  const composer = await share.popup();
  await composer.holds(`\n\n${articles.website.text}`);
  expect(await share.accounts()).toMatchObject([{ username: 'alice' }]);
});

test('browsing does not wake the background once a sign-in is over', async ({ chromium, share }) => {
  const tab = await share.visit(articles.website);
  const consent = await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example');
  await chromium.killWorker();
  await allow(consent, 'alice');
  const popup = await share.popup();
  await popup.holds(`\n\n${articles.website.text}`);
  // As long as it is open, it may have something to ask.
  await popup.dismiss();
  const worker = await chromium.worker();
  // It looks every two seconds whether that is over.
  await expect.poll(() => worker.evaluate(followsTabs)).toBe(false);

  await chromium.killWorker();
  await tab.goto(articles.walking.url);
  await tab.goto(articles.letters.url);
  expect(await chromium.isWorkerAlive()).toBe(false);
});

test('a refused consent whose tab is closed says so, and the server can be asked again', async ({
  chromium,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const consent = await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example');
  await answerConsent(consent, 'alice', 'Reject');
  await expect(consent.getByText('Access denied')).toBeVisible();
  await consent.close();
  await expect.poll(share.badge).toBe('!');

  const popup = await share.openPopupOn(tab);
  await popup.says('The sign-in was closed before the end.');
  await popup.says('Sign in again.');
  await allow(await askToSignIn(chromium, popup, 'misskey.example'), 'alice');
  await expect.poll(share.accounts).toHaveLength(1);
});

test('a sign-in that was cancelled closes its tab and asks for the server again, whose name is there', async ({
  chromium,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const consent = await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example');
  const popup = await share.openPopupOn(tab);
  await popup.says('Continue in the tab that has opened');
  await popup.button('Cancel').click();
  await expect(popup.page.getByLabel('Your server')).toHaveValue('misskey.example');
  await expect.poll(() => consent.isClosed()).toBe(true);
  expect(await share.accounts()).toEqual([]);
});

function followsTabs(): boolean {
  return (chrome.tabs.onUpdated as unknown as { hasListeners: () => boolean }).hasListeners();
}
