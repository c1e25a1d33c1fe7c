import type { Personality } from '../../server/personality.ts';
import { misskey10 } from '../../server/personalities/misskey-10.102.0.ts';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import { misskey12Broken } from '../../server/personalities/misskey-12.115.0.ts';
import type { TestServer } from '../../server/start.ts';
import type { Composer } from './composer.ts';
import { allow, askToSignIn, chooseWay, leaveFor, nameServer } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

/** Servers without OAuth, and without a MiAuth that works. */
const old: Personality[] = [misskey12Broken, misskey11, misskey10];

for (const personality of old) {
  test.describe(personality.id, () => {
    test.use({ personality });

    test('the old way of apps signs in, and what it gives can post', async ({ chromium, server, share }) => {
      const popup = await share.openPopupOn(await share.visit(articles.website));
      const consent = await askToSignIn(chromium, popup, 'misskey.example');
      expect(consent.url()).toContain('https://misskey.example/auth/');
      await allow(consent, 'alice');

      await postSomething(await share.popup(), server);
      expect(consent.isClosed()).toBe(true);
      expect(await share.accounts()).toMatchObject([
        { username: 'alice', software: { version: personality.version } },
      ]);
      expect(server.requests.filter(({ path }) => path.startsWith('/miauth/'))).toEqual([]);
    });
  });
}

for (const { name, address } of [
  { name: 'MiAuth', address: '/miauth/' },
  { name: 'App (the old way)', address: '/auth/' },
]) {
  test(`${name} can be chosen where OAuth would be taken`, async ({ chromium, server, share }) => {
    const popup = await share.openPopupOn(await share.visit(articles.website));
    await nameServer(popup, 'misskey.example');
    await popup.says('A window of misskey.example opens and asks you to allow this.');
    const consent = await chooseWay(chromium, popup, name);
    expect(consent.url()).toContain(`https://misskey.example${address}`);
    await allow(consent, 'alice');

    await postSomething(await share.popup(), server);
    expect(server.requestsTo('/oauth/authorize')).toEqual([]);
  });
}

test('what the person leaves out is not asked for, and can be allowed later', async ({
  chromium,
  server,
  share,
}) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await nameServer(popup, 'misskey.example');
  await popup.page.getByRole('checkbox', { name: 'Pictures' }).uncheck();
  const consent = await leaveFor(chromium, popup, 'Sign in');
  await expect(consent.getByText('Edit or delete your Drive')).toHaveCount(0);
  await allow(consent, 'alice');
  await expect.poll(share.accounts).toHaveLength(1);
  expect(tokensOf(server)).toEqual([['read:account', 'write:notes']]);

  const options = await chromium.openExtensionPage('options.html');
  const again = chromium.context.waitForEvent('page');
  await options.getByRole('button', { name: 'Allow it: Pictures' }).click();
  await allow(await again, 'alice');
  await expect(options.getByRole('button', { name: 'Allow it: Pictures' })).toBeHidden();
  expect(tokensOf(server).at(-1)).toEqual(['read:account', 'write:notes', 'write:drive']);
  expect(await share.accounts()).toHaveLength(1);
});

async function postSomething(composer: Composer, server: TestServer): Promise<void> {
  await composer.write('It works.');
  await composer.post.click();
  await composer.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `It works.\n\n${articles.website.text}` }]);
}

function tokensOf(server: TestServer): readonly string[][] {
  return [...server.world.tokens.values()].map(({ permissions }) => permissions);
}
