import { nameServer } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { cardOf } from './options.ts';
import { articles, page } from './pages.ts';

test('without signing in the server’s own form opens with the note in it, and is remembered', async ({
  chromium,
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await nameServer(popup, 'misskey.example');
  const first = chromium.context.waitForEvent('page');
  await popup.button('Just open its share page, without signing in').click();
  await expect((await first).getByTestId('share-text')).toHaveText(articles.website.text);
  await popup.dismiss();
  expect(await share.accounts()).toMatchObject([{ kind: 'sharePage', origin: server.origin }]);

  const next = await share.visit(articles.walking);
  const composer = await share.openPopupOn(next);
  await composer.says('If you are not signed in on misskey.example, its login comes first.');
  await composer.write('Not tonight.');
  const second = chromium.context.waitForEvent('page');
  await composer.button('Open share page').click();
  const form = await second;
  await expect(form.getByTestId('share-text')).toHaveText(`Not tonight.\n\n${articles.walking.text}`);
  await composer.dismiss();

  // Whether that form was ever sent, nobody tells us: the words stay.
  await (await share.openPopupOn(next)).holds(`Not tonight.\n\n${articles.walking.text}`);
  expect(await share.stored('local')).not.toHaveProperty('tokens');
  expect(server.requestsTo('notes/create')).toEqual([]);
});

test('a remembered share page can be removed', async ({ chromium, share }) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await nameServer(popup, 'misskey.example');
  const opened = chromium.context.waitForEvent('page');
  await popup.button('Just open its share page, without signing in').click();
  await opened;
  const options = await chromium.openExtensionPage('options.html');
  await cardOf(options, 'misskey.example · share page').getByRole('button', { name: 'Remove' }).click();
  await expect(options.getByText('No account yet')).toBeVisible();
  expect(await share.accounts()).toEqual([]);
});

test.describe('the hub', () => {
  test.use({ otherSites: { 'misskey-hub.net': () => page('<title>Misskey Hub</title>') } });

  test('takes the note to a server nobody recognises', async ({ chromium, share }) => {
    const popup = await share.openPopupOn(await share.visit(articles.website));
    await nameServer(popup, 'parked.example');
    await popup.says('There is no Misskey server at parked.example.');
    const opened = chromium.context.waitForEvent('page');
    await popup.button('Share through misskey-hub.net').click();
    const hub = new URL((await opened).url());
    expect(hub.origin + hub.pathname).toBe('https://misskey-hub.net/share/');
    expect(Object.fromEntries(hub.searchParams)).toMatchObject({
      manualInstance: 'parked.example',
      text: articles.website.text,
    });
    expect(await share.accounts()).toEqual([]);
  });
});
