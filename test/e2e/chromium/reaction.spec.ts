import { allow, answerConsent, leaveFor } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { aPost, keepPopupsOpen, openOnPost, social, takeBack } from './social.ts';

test.use({ otherSites: { 'social.example': social } });

/** Looks come two and five seconds after a failure. */
const patiently = { timeout: 30_000 };

test('a reaction is there, and taken back', async ({ server, share }) => {
  const { id } = aPost(server);
  await keepPopupsOpen(share);
  const { popup } = await openOnPost(share, {
    permissions: ['read:account', 'write:notes', 'write:reactions'],
  });
  await popup.button('React').click();
  await popup.button('React with 🎉').click();
  await popup.says('Reacted on misskey.example');
  expect([...(server.world.notes.get(id)?.reactions.values() ?? [])]).toEqual(['🎉']);
  await takeBack(popup);
  expect(server.world.notes.get(id)?.reactions.size).toBe(0);
});

test('a reaction that was not allowed asks for it, and goes by itself then', async ({
  chromium,
  server,
  share,
}) => {
  const { id } = aPost(server);
  const { popup } = await openOnPost(share);
  await popup.button('React').click();
  await popup.page.getByRole('textbox', { name: 'Another emoji' }).fill('🦊');
  await popup.page.getByRole('textbox', { name: 'Another emoji' }).press('Enter');
  await popup.says('misskey.example was not asked to allow this.');
  await popup.says('Edit your reactions');
  const opened = await leaveFor(chromium, popup, 'Allow it');
  await allow(opened, 'alice');
  await expect
    .poll(() => [...(server.world.notes.get(id)?.reactions.values() ?? [])], patiently)
    .toEqual(['🦊']);
  expect(await share.accounts()).toMatchObject([
    { permissions: ['read:account', 'write:notes', 'write:reactions'] },
  ]);
});

test('a reaction that is not allowed when it was asked for is none, and can be thrown away', async ({
  chromium,
  server,
  share,
}) => {
  const { id } = aPost(server);
  const { popup, tab } = await openOnPost(share);
  await popup.button('React').click();
  await popup.button('React with 👍').click();
  await popup.says('misskey.example was not asked to allow this.');
  const opened = await leaveFor(chromium, popup, 'Allow it');
  await answerConsent(opened, 'alice', 'Reject');
  await expect
    .poll(() => share.stored('session'), patiently)
    .toMatchObject({
      signInProgress: { phase: 'failed', error: { code: 'signInDenied' } },
    });
  const again = await share.openPopupOn(tab);
  await again.says('Not done');
  await again.button('Discard').click();
  await expect.poll(share.entries).toEqual([]);
  expect(server.world.notes.get(id)?.reactions.size).toBe(0);
});
