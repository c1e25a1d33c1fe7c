import { allow, leaveFor } from './consent.ts';
import { expect, onlyMiauth, test } from './fixtures.ts';
import { cardOf } from './options.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';

const note = `Kept all the while.\n\n${articles.website.text}`;

for (const [way, options] of [
  ['OAuth', {}],
  ['MiAuth', { personality: onlyMiauth }],
] as const) {
  test.describe(way, () => {
    test.use(options);

    test('after signing in again the note that was refused goes on by itself', async ({
      chromium,
      server,
      share,
    }) => {
      await share.signedIn('alice', server, { visibility: 'home' });
      server.world.tokens.clear();
      const popup = await postRefused(share);
      const consent = await leaveFor(chromium, popup, 'Sign in again');
      await allow(consent, 'alice');

      await expect.poll(() => server.notesOf('alice')).toMatchObject([{ text: note, visibility: 'home' }]);
      await expect.poll(share.entries).toMatchObject([{ state: { is: 'posted' } }]);
      expect(await share.accounts()).toMatchObject([{ standing: 'good', visibility: 'home' }]);
      expect(server.requestsTo('notes/create').map(({ status }) => status)).toEqual([401, 200]);
    });
  });
}

test('whoever allows another account is told, and the note stays where it was', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice');
  server.world.tokens.clear();
  const popup = await postRefused(share);
  const consent = await leaveFor(chromium, popup, 'Sign in again');
  await allow(consent, 'bob');

  await expect.poll(share.accounts).toMatchObject([
    { username: 'alice', standing: 'signInAgain' },
    { username: 'bob', standing: 'good' },
  ]);
  const options = await share.composerIn(await chromium.openExtensionPage('options.html'));
  await options.says('You allowed bob, not the account you wanted to sign in again.');
  await options.says("To renew the other one, choose it on the server's page.");
  expect(server.notesOf('bob')).toEqual([]);
  expect(await share.entries()).toMatchObject([{ note: { text: note }, state: { is: 'failed' } }]);
});

test('a server that gives the same person another name is not believed', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice');
  server.world.tokens.clear();
  const popup = await postRefused(share);
  const consent = await leaveFor(chromium, popup, 'Sign in again');
  const [user] = server.users();
  if (!user) throw new Error('there is nobody');
  await consent.waitForLoadState();
  await consent.getByRole('radio', { name: 'alice' }).check();
  user.username = 'mallory';
  await consent.getByRole('button', { name: 'Continue' }).click();
  await consent.getByRole('button', { name: 'Accept' }).click();

  await expect.poll(share.badge).toBe('!');
  expect(await share.accounts()).toMatchObject([{ username: 'alice', standing: 'signInAgain' }]);
  expect(server.notesOf('mallory')).toEqual([]);
});

test('a slow picture keeps nobody from allowing more', async ({ chromium, server }) => {
  const options = await chromium.openExtensionPage('options.html');
  await options.getByLabel('Your server').fill('misskey.example');
  await options.getByRole('checkbox', { name: 'Channels' }).uncheck();
  const opened = chromium.context.waitForEvent('page');
  await options.getByRole('button', { name: 'Sign in', exact: true }).click();
  const consent = await opened;
  await consent.waitForLoadState();
  const picture = server.faults.hold('/identicon/alice@misskey.example');
  await allow(consent, 'alice');
  await picture.reached;

  const again = chromium.context.waitForEvent('page');
  await cardOf(options, '@alice@misskey.example').getByRole('button', { name: 'Allow it: Channels' }).click();
  await allow(await again, 'alice');
  await expect(options.getByRole('button', { name: 'Allow it: Channels' })).toBeHidden();
  picture.release();
});

async function postRefused(share: Share) {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.write('Kept all the while.');
  await popup.post.click();
  await popup.says('misskey.example no longer accepts your sign-in.');
  return popup;
}
