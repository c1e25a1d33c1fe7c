import { leaveFor, nameServer } from './consent.ts';
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
  const first = await leaveFor(chromium, popup, 'Just open its share page, without signing in');
  await expect(first.getByTestId('share-text')).toHaveText(articles.website.text);
  expect(await share.accounts()).toMatchObject([{ kind: 'sharePage', origin: server.origin }]);

  const next = await share.visit(articles.walking);
  const composer = await share.openPopupOn(next);
  await composer.says('If you are not signed in on misskey.example, its login comes first.');
  await composer.write('Not tonight.');
  const form = await leaveFor(chromium, composer, 'Open share page');
  await expect(form.getByTestId('share-text')).toHaveText(`Not tonight.\n\n${articles.walking.text}`);

  // Whether that form was ever sent, nobody tells us: the words stay.
  await (await share.openPopupOn(next)).holds(`Not tonight.\n\n${articles.walking.text}`);
  expect(await share.stored('local')).not.toHaveProperty('tokens');
  expect(server.requestsTo('notes/create')).toEqual([]);
});

test('a remembered share page can be removed', async ({ chromium, share }) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await nameServer(popup, 'misskey.example');
  await leaveFor(chromium, popup, 'Just open its share page, without signing in');
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
    const opened = await leaveFor(chromium, popup, 'Share through misskey-hub.net');
    const hub = new URL(opened.url());
    expect(hub.origin + hub.pathname).toBe('https://misskey-hub.net/share/');
    expect(Object.fromEntries(hub.searchParams)).toMatchObject({
      manualInstance: 'parked.example',
      text: articles.website.text,
    });
    expect(await share.accounts()).toEqual([]);
  });
});
