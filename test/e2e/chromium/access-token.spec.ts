import type { Composer } from './composer.ts';
import type { Chromium } from './browser.ts';
import { leaveFor, nameServer, openOtherWays } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { cardOf } from './options.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';

const everything = ['read:account', 'write:notes', 'write:drive', 'read:channels'];

test('a token made by hand is pasted in a tab, and can post', async ({ chromium, server, share }) => {
  const options = await openTokenField(chromium, share);
  await options.page.getByRole('checkbox', { name: 'Channels' }).check();
  await paste(options, server.tokenFor('alice', everything).token);
  await expect(cardOf(options.page, '@alice@misskey.example')).toBeVisible();
  // All that was ticked; reactions are asked for when somebody first reacts.
  const missing = options.page.getByRole('button', { name: /^Allow it/ });
  await expect(missing).toHaveAccessibleName('Allow it: Reactions');

  // Back on the page that was to be shared.
  const popup = await share.popup();
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.write('Made by hand.');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Made by hand.\n\n${articles.website.text}` }]);
});

test('the page where a token is made, and what to tick there, are named', async ({ chromium, share }) => {
  const { page } = await openTokenField(chromium, share);
  const link = page.getByRole('link', { name: 'Open the settings of misskey.example' });
  await expect(link).toHaveAttribute('href', 'https://misskey.example/settings/connect');
  const permissions = page.locator('.access-token li li');
  await expect(permissions).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Channels' }).check();
  await expect(permissions).toHaveCount(4);
  await page.getByRole('checkbox', { name: 'Pictures' }).uncheck();
  await page.getByRole('checkbox', { name: 'Channels' }).uncheck();
  await expect(permissions).toHaveText(['View your account information', 'Compose or delete notes']);
});

test('the key of the whole account is refused before anybody is asked about it', async ({
  chromium,
  server,
  share,
}) => {
  const options = await openTokenField(chromium, share);
  await paste(options, server.users()[0]?.token ?? '');
  await options.says("This is the account's own key: it may do everything, even change your password.");
  await options.says('Make an access token with the permissions listed here instead, and paste that.');
  expect(server.requestsTo('i')).toEqual([]);

  await paste(options, server.tokenFor('alice', everything).token);
  await expect(cardOf(options.page, '@alice@misskey.example')).toBeVisible();
});

test('what is no token is refused, and a token that was taken back too', async ({
  chromium,
  server,
  share,
}) => {
  const options = await openTokenField(chromium, share);
  await options.page.setViewportSize({ width: 800, height: 500 });
  await paste(options, 'not a token');
  await options.says('misskey.example does not accept this access token.');
  await expect(options.page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await expect(options.page.getByLabel('Paste the access token here')).toHaveValue('');
  expect(server.requestsTo('i')).toEqual([]);

  const { token } = server.tokenFor('alice', everything);
  server.world.tokens.clear();
  await paste(options, token);
  await expect.poll(() => server.requestsTo('i').length).toBe(1);
  await options.says('Copy the whole token again, or make a new one.');
  expect(await share.accounts()).toEqual([]);
});

test('a token that may not write notes is refused, and says what it lacks', async ({
  chromium,
  server,
  share,
}) => {
  const options = await openTokenField(chromium, share);
  await paste(options, server.tokenFor('alice', ['read:account', 'write:drive']).token);
  await expect(options.page.getByRole('alert')).toContainText('misskey.example was not asked to allow this.');
  await expect(options.page.getByRole('alert')).toContainText('Compose or delete notes');
  expect(await share.accounts()).toEqual([]);
  expect(await share.stored('local')).not.toHaveProperty('tokens');
  expect(server.notesOf('alice')).toEqual([]);
});

test('a token that may do less than asked is taken, and the account says what is missing', async ({
  chromium,
  server,
  share,
}) => {
  const options = await openTokenField(chromium, share);
  await options.page.getByRole('checkbox', { name: 'Channels' }).check();
  await paste(options, server.tokenFor('alice', ['read:account', 'write:notes', 'read:channels']).token);
  await options.says('It does not allow:');
  const card = cardOf(options.page, '@alice@misskey.example');
  await expect(card.getByRole('button', { name: 'Allow it: Pictures' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Allow it: Channels' })).toBeHidden();
});

/** From the popup, which a click beside it would close, into the tab where a token can be pasted. */
async function openTokenField(chromium: Chromium, share: Share): Promise<Composer> {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await nameServer(popup, 'misskey.example');
  await openOtherWays(popup);
  const opened = await leaveFor(chromium, popup, 'Access token');
  const options = await share.composerIn(opened);
  await expect(options.page.getByLabel('Your server')).toHaveValue('misskey.example');
  await expect(options.page.getByLabel('Paste the access token here')).toBeVisible();
  return options;
}

async function paste(options: Composer, token: string): Promise<void> {
  await options.page.getByLabel('Paste the access token here').fill(token);
  await options.button('Sign in').click();
}
