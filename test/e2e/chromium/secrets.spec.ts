import { allow, nameServer } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';
import { overhear } from './overhear.ts';

for (const oauth of [true, false]) {
  test.describe(oauth ? 'OAuth' : 'MiAuth', () => {
    test.use({ oauth });

    test('the token is in one place of the storage, and nothing else ever holds it', async ({
      chromium,
      server,
      share,
    }) => {
      const heard = await overhear(chromium.context);
      const tab = await share.visit(articles.website);
      await (await share.openPopupOn(tab)).dismiss();
      const composer = await share.openComposer();
      await nameServer(composer, 'misskey.example');
      const opened = chromium.context.waitForEvent('page');
      await composer.button('Sign in').click();
      await allow(await opened, 'alice');
      await composer.write('A secret is safe here.');
      await composer.post.click();
      await composer.says('Posted to misskey.example');
      await composer.button('Undo').click();
      await composer.says('Taken back');

      const { tokens, ...others } = await share.stored('local');
      const [token = ''] = Object.values(tokens as Record<string, string>);
      expect([...server.world.tokens.values()].map((row) => row.token)).toEqual([token]);
      expect(heard.join('\n')).toContain('"command":"post"');
      for (const place of [
        JSON.stringify(others),
        JSON.stringify(await share.stored('session')),
        await composer.page.content(),
        heard.join('\n'),
      ])
        expect(place).not.toContain(token);
    });
  });
}
