import { expect, test } from './fixtures.ts';
import { cardOf, cardsOn } from './options.ts';
import { articles } from './pages.ts';

const [alice, carol] = ['@alice@misskey.example', '@carol@neighbour.example'];

test('switching takes the account’s own visibility, and the note goes to its server', async ({
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice', server, { visibility: 'followers' });
  await share.signedIn('carol', neighbour, { visibility: 'home' });
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await expect(popup.button(`Switch account: ${alice}`)).toBeVisible();
  await expect(popup.button('Visibility: Followers')).toBeVisible();
  await popup.write('From next door.');
  await popup.page.keyboard.press('Alt+2');
  await expect(popup.button(`Switch account: ${carol}`)).toBeVisible();
  await expect(popup.button('Visibility: Home')).toBeVisible();
  await expect(popup.page.locator('.where')).toContainText('neighbour.example');
  await popup.post.click();
  await popup.gone();
  expect(neighbour.notesOf('carol')).toMatchObject([
    { text: `From next door.\n\n${articles.website.text}`, visibility: 'home' },
  ]);
  expect(server.requestsTo('notes/create')).toEqual([]);
});

test('switching never widens what was chosen for this note', async ({ neighbour, server, share }) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour, { visibility: 'public' });
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await popup.write('Between us.');
  await popup.button('Visibility: Public').click();
  await popup.page.getByRole('menuitemradio', { name: 'Followers' }).click();
  await popup.page.keyboard.press('Alt+2');
  await expect(popup.button(`Switch account: ${carol}`)).toBeVisible();
  await expect(popup.button('Visibility: Followers')).toBeVisible();
  await popup.dismiss();

  const again = await share.openPopupOn(tab);
  await again.holds(`Between us.\n\n${articles.website.text}`);
  await expect(again.button(`Switch account: ${carol}`)).toBeVisible();
  await again.post.click();
  await again.gone();
  expect(neighbour.notesOf('carol')).toMatchObject([{ visibility: 'followers' }]);
  expect(server.requestsTo('notes/create')).toEqual([]);
});

test('a wide choice made for one account is not carried to a narrower one', async ({
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice', server, { visibility: 'home' });
  await share.signedIn('carol', neighbour, { visibility: 'followers', localOnly: true });
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.button('Visibility: Home').click();
  await popup.page.getByRole('menuitemradio', { name: 'Public' }).click();
  await expect(popup.button('Visibility: Public')).toBeVisible();
  await popup.button(`Switch account: ${alice}`).click();
  await popup.page.getByRole('menuitemradio', { name: carol }).click();
  await expect(popup.button('Visibility: Followers')).toBeVisible();
  await expect(popup.page.getByRole('button', { name: /^Local only/, pressed: true })).toBeVisible();
});

test('the order and the defaults are the person’s own', async ({ chromium, neighbour, server, share }) => {
  await share.signedIn('alice');
  await share.signedIn('bob');
  await share.signedIn('carol', neighbour);
  const bob = '@bob@misskey.example';
  const options = await chromium.openExtensionPage('options.html');
  const order = () => cardsOn(options);
  await expect.poll(order).toEqual([alice, bob, carol]);
  await expect(cardOf(options, alice).getByText('Default', { exact: true })).toBeVisible();

  await cardOf(options, carol).getByRole('button', { name: 'Make default' }).click();
  await expect.poll(order).toEqual([carol, alice, bob]);
  await expect(cardOf(options, carol).getByRole('button', { name: 'Move down' })).toBeFocused();
  await cardOf(options, bob).getByRole('button', { name: 'Move up' }).click();
  await expect.poll(order).toEqual([carol, bob, alice]);
  await expect(cardOf(options, bob).getByRole('button', { name: 'Move up' })).toBeFocused();
  await cardOf(options, carol).getByRole('button', { name: 'Move down' }).click();
  await expect.poll(order).toEqual([bob, carol, alice]);
  await cardOf(options, bob).getByLabel('Default visibility').selectOption('Followers');
  await cardOf(options, bob).getByRole('checkbox', { name: 'Local only' }).check();

  const popup = await share.openPopupOn(await share.visit(articles.website));
  await expect(popup.button(`Switch account: ${bob}`)).toBeVisible();
  await expect(popup.button('Visibility: Followers')).toBeVisible();
  await popup.write('As bob.');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('bob')).toMatchObject([{ visibility: 'followers', localOnly: true }]);
});

test('the menu of accounts leads to the settings, and to another account', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  const openMenu = async () => {
    const popup = await share.openPopupOn(tab);
    await popup.page.getByRole('button', { name: /^Switch account/ }).click();
    return popup;
  };
  const opened = chromium.context.waitForEvent('page');
  await (await openMenu()).page.getByRole('menuitem', { name: 'All settings' }).click();
  const settings = await opened;
  await expect(settings.getByRole('heading', { name: 'Posting' })).toBeVisible();
  await expect(settings.getByRole('combobox', { name: 'Your server' })).toHaveCount(0);
  const again = chromium.context.waitForEvent('page');
  await (await openMenu()).page.getByRole('menuitem', { name: 'Add account' }).click();
  await expect((await again).getByRole('combobox', { name: 'Your server' })).toBeVisible();
});

test('whoever would rather not add an account is where they were', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const options = await chromium.openExtensionPage('options.html');
  const add = options.getByRole('button', { name: 'Add account' });
  await add.press('Enter');
  await expect(options.getByLabel('Your server')).toBeFocused();
  await options.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(options.getByLabel('Your server')).toHaveCount(0);
  await expect(add).toBeFocused();
});
