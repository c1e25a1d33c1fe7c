import { losingCodes, losingTransactions } from '../../server/personalities/losing-oauth.ts';
import { allow, askToSignIn } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

const told = 'OAuth did not work on misskey.example, so MiAuth was used instead.';

for (const personality of [losingTransactions, losingCodes]) {
  test.describe(personality.id, () => {
    test.use({ personality });

    test('a server that loses the consent is asked once more by MiAuth, and the person is told', async ({
      chromium,
      server,
      share,
    }) => {
      const tab = await share.visit(articles.website);
      const next = chromium.context.waitForEvent('page', (page) => page.url().includes('/miauth/'));
      await allow(await askToSignIn(chromium, await share.openPopupOn(tab), 'misskey.example'), 'alice');
      const consent = await next;
      const popup = await share.openPopupOn(tab);
      await popup.says('Continue in the tab that has opened');
      await popup.says(told);
      await popup.dismiss();

      await consent.bringToFront();
      await allow(consent, 'alice');
      const composer = await share.popup();
      await composer.holds(`\n\n${articles.website.text}`);
      await composer.says(told);
      expect(await share.accounts()).toMatchObject([{ username: 'alice' }]);
      expect(server.requestsTo('/oauth/authorize')).toHaveLength(1);

      // What worked is remembered: nobody is sent into the same trouble again.
      await composer.button('Close').click();
      await expect(composer.page.getByText(told)).toBeHidden();
      await composer.dismiss();
      const options = await chromium.openExtensionPage('options.html');
      await options.getByRole('button', { name: 'Add account' }).click();
      await options.getByLabel('Your server').fill('misskey.example');
      await expect(
        options.getByText('A tab of misskey.example opens and asks you to allow this.'),
      ).toBeVisible();
    });
  });
}
