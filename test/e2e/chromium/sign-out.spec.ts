import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import { misskey2026 } from '../../server/personalities/misskey-2026.9.0.ts';
import { allow, askToSignIn } from './consent.ts';
import { expect, onlyMiauth, test } from './fixtures.ts';
import { cardOf, signOut } from './options.ts';
import { articles } from './pages.ts';

const alice = '@alice@misskey.example';

for (const { personality, revokes } of [
  { personality: misskey2025, revokes: false },
  { personality: misskey2026, revokes: true },
]) {
  test.describe(personality.id, () => {
    test.use({ personality });

    test('signing out leaves no trace of the account', async ({ chromium, server, share }) => {
      const tab = await share.visit(articles.website);
      await allow(await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example'), 'alice');
      const popup = await share.popup();
      await popup.write('While I was here.');
      await popup.post.click();
      await popup.gone();
      const [account] = await share.accounts();
      const [row] = server.world.tokens.values();
      if (!account || !row) throw new Error('nobody is signed in');

      const options = await chromium.openExtensionPage('options.html');
      await signOut(options, alice);
      await expect(options.getByText('Signed out of misskey.example.')).toBeVisible();
      const list = options.getByRole('link', { name: 'Open that list' });
      if (revokes) await expect(list).toBeHidden();
      else await expect(list).toHaveAttribute('href', 'https://misskey.example/settings/apps');
      expect(server.requestsTo('i/revoke-token')).toHaveLength(1);
      expect([...server.world.tokens.values()]).toHaveLength(revokes ? 0 : 1);

      const left = JSON.stringify([await share.stored('local'), await share.stored('session')]);
      for (const trace of [row.token, account.id, account.userId, account.username]) {
        expect(left).not.toContain(trace);
        expect(await options.content()).not.toContain(trace);
      }
    });
  });
}

test('the words stay, and go on from another account', async ({ chromium, neighbour, server, share }) => {
  server.world.settings.prohibitedWords.push('evening');
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const [refused, begun] = [await share.visit(articles.website), await share.visit(articles.walking)];
  const popup = await share.openPopupOn(refused);
  await popup.write('A whole evening.');
  await popup.post.click();
  await popup.says('misskey.example does not take a note with some of these words.');
  await popup.dismiss();
  const draft = await share.openPopupOn(begun);
  await draft.write('Only begun.');
  await draft.dismiss();

  const options = await chromium.openExtensionPage('options.html');
  await signOut(options, alice);
  await expect.poll(share.accounts).toHaveLength(1);
  // What was said of it stands beside.
  await expect(options.getByRole('button', { name: 'Add account' })).toBeFocused();
  const again = await share.openPopupOn(refused);
  await again.holds(`A whole evening.\n\n${articles.website.text}`);
  await again.post.click();
  await again.gone();
  await (await share.openPopupOn(begun)).holds(`Only begun.\n\n${articles.walking.text}`);
  expect(neighbour.notesOf('carol')).toMatchObject([
    { text: `A whole evening.\n\n${articles.website.text}` },
  ]);
  expect(server.notesOf('alice')).toEqual([]);
});

test('a note in an open window stays for those it was written for', async ({
  chromium,
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice', server, { visibility: 'followers' });
  const tab = await share.visit(articles.website);
  await (await share.beginNote(tab, articles.website, 'Between us.')).dismiss();
  const [draft] = await share.drafts();
  const open = await chromium.openExtensionPage(`compose.html?draft=${draft?.id}`);
  const composer = await share.composerIn(open);
  await expect(composer.button('Visibility: Followers')).toBeVisible();
  await signOut(await chromium.openExtensionPage('options.html'), alice);
  await expect(composer.text).toBeHidden();
  await share.signedIn('carol', neighbour);
  await expect(composer.button('Switch account: @carol@neighbour.example')).toBeVisible();
  await expect(composer.button('Visibility: Followers')).toBeVisible();
  await composer.post.click();
  await composer.says('Posted to neighbour.example');
  expect(neighbour.notesOf('carol')).toMatchObject([{ visibility: 'followers' }]);
});

test('signing out asks first, and can be left', async ({ chromium, server, share }) => {
  await share.signedIn('alice');
  const options = await chromium.openExtensionPage('options.html');
  await cardOf(options, alice).getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByRole('alertdialog')).toContainText(`Sign out of ${alice}?`);
  await options.getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByRole('alertdialog')).toBeHidden();
  expect(await share.accounts()).toHaveLength(1);
  expect(server.requestsTo('i/revoke-token')).toEqual([]);
});

test.describe('by MiAuth', () => {
  test.use({ personality: onlyMiauth });

  test('a sign-in that would bring the account back ends with it', async ({ chromium, server, share }) => {
    await share.signedIn('alice', server, { standing: 'signInAgain' });
    const options = await chromium.openExtensionPage('options.html');
    const opened = chromium.context.waitForEvent('page');
    await cardOf(options, alice).getByRole('button', { name: 'Sign in again' }).click();
    const consent = await opened;
    await signOut(options, alice);
    await expect.poll(() => consent.isClosed()).toBe(true);
    expect(JSON.stringify(await share.stored('session'))).not.toContain('alice');
  });
});
