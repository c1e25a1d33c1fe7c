import { expect } from 'vitest';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import type { TestServer } from '../../server/start.ts';
import { articles } from '../chromium/pages.ts';
import { extensionPage, type Firefox } from './browser.ts';
import type { Composer } from './composer.ts';
import { allow, answerConsent, nameServer } from './consent.ts';
import { test } from './fixtures.ts';
import type { Share } from './share.ts';
import type { View } from './view.ts';

const withoutOAuth = test.extend({
  personality: { ...misskey2025, flows: { oauth: false, miauth: true } },
});

const ofOldApps = test.extend({ personality: misskey11 });

test('by OAuth, once Firefox may send data: after the consent in its window the note is open', async ({
  firefox,
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await nameServer(popup, 'misskey.example');
  await popup.says('Firefox asks there whether this extension may send data.');
  const options = await share.leaveFor(popup, 'Continue in a tab', extensionPage('options.html'));
  await options.says('misskey.example will ask whether');
  await options.says('Authentication: the key that your server gives this extension');
  await options.click({ role: 'button', name: 'Sign in' });
  const question = await firefox.answerPermission(false);
  for (const kind of ['authentication information', 'personal communications', 'website content'])
    expect(question).toContain(kind);
  await options.says('This extension may not send anything');
  expect(server.requestsTo('/oauth/authorize')).toEqual([]);

  await options.click({ role: 'button', name: 'Sign in' });
  await firefox.answerPermission(true);
  await allow(await firefox.view('https://misskey.example/oauth/authorize'), 'bob');
  await postSomething(await share.popup(), server, 'bob');
  expect(await share.accounts()).toMatchObject([{ username: 'bob', origin: server.origin }]);
  expect(server.requestsTo('/oauth/token')).toHaveLength(1);
  expect(server.requestsTo('miauth/check')).toEqual([]);
  expect(await share.stored('session')).toMatchObject({ pendingSignIn: null });
});

test('what is taken back in the settings of Firefox stops every note, and says so; asked again, it goes on', async ({
  firefox,
  server,
  share,
}) => {
  await share.signedIn('alice');
  await firefox.letSend(['browsingActivity'], false);
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Worth an evening.');
  await popup.post();
  await popup.says('This extension may not send anything');
  expect(server.requestsTo('notes/create')).toEqual([]);

  const options = await share.leaveFor(popup, 'Allow it', extensionPage('options.html'));
  await options.says('Browsing activity: the address of the page that you share');
  await options.click({ role: 'button', name: 'Allow it' });
  expect(await firefox.answerPermission(true)).toContain('browsing activity');
  await expect.poll(() => server.notesOf('alice')).toHaveLength(1);
  await expect.poll(() => options.text()).not.toContain('This extension may not send anything');
});

test('by OAuth: a refusal and a closed window are understood, one given up goes, and the next try works', async ({
  firefox,
  share,
}) => {
  await answerConsent(await askInWindow(firefox, share), 'alice', 'Reject');
  await expect.poll(share.badge).toBe('!');
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.says('Access was not allowed.');
  await share.dismiss(popup);

  await (await askInWindow(firefox, share)).close();
  await expect.poll(share.badge).toBe('!');
  const again = await share.openPopupOn(await share.visit(articles.website));
  await again.says('The sign-in was closed before the end.');
  await share.dismiss(again);

  const options = await firefox.open(extensionPage('options.html'));
  const givenUp = await askInWindow(firefox, share);
  await options.click({ role: 'button', name: 'Cancel' });
  await givenUp.gone();

  await allow(await askInWindow(firefox, share), 'alice');
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice' }]);
});

withoutOAuth('by MiAuth, in a tab that closes by itself', async ({ server, share }) => {
  const consent = await askToSignIn(share, 'https://misskey.example/miauth/');
  await allow(consent, 'alice');
  await postSomething(await share.popup(), server, 'alice');
  await consent.gone();
});

ofOldApps('by the old way of apps', async ({ server, share }) => {
  const consent = await askToSignIn(share, 'https://misskey.example/auth/');
  await allow(consent, 'alice');
  await postSomething(await share.popup(), server, 'alice');
  await consent.gone();
});

test('with a token made by hand, pasted in a tab', async ({ server, share }) => {
  const popup = await beforeSignIn(share);
  await popup.click({ name: 'Other ways' });
  const options = await share.leaveFor(popup, 'Access token', extensionPage('options.html'));
  await options.click({ name: 'Paste the access token here' });
  await options.type(server.tokenFor('alice', ['read:account', 'write:notes']).token);
  await options.click({ role: 'button', name: 'Sign in' });
  await postSomething(await share.popup(), server, 'alice');
});

/** From the popup over an article to the window of OAuth, which takes no focus away without a screen. */
async function askInWindow(firefox: Firefox, share: Share): Promise<View> {
  const popup = await beforeSignIn(share);
  await popup.click({ role: 'button', name: 'Sign in' });
  const consent = await firefox.view('https://misskey.example/oauth/authorize');
  await share.dismiss(popup);
  return consent;
}

/** From the popup over an article to the server's own page in a tab. */
async function askToSignIn(share: Share, consentPage: string): Promise<View> {
  return share.leaveFor(await beforeSignIn(share), 'Sign in', consentPage);
}

async function beforeSignIn(share: Share): Promise<Composer> {
  await share.consented();
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await nameServer(popup, 'misskey.example');
  return popup;
}

async function postSomething(composer: Composer, server: TestServer, username: string): Promise<void> {
  await composer.holds(`\n\n${articles.website.text}`);
  await composer.write('It works.');
  await composer.post();
  await composer.gone();
  expect(server.notesOf(username)).toMatchObject([{ text: `It works.\n\n${articles.website.text}` }]);
}
