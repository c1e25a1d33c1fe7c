import type { Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { page } from './pages.ts';

const clean = 'https://www.shop.example/goods?id=1';
const full = 'https://www.shop.example/goods?id=1&utm_source=letter&fbclid=abc';
const text = (address: string) => `[ Goods ]\n${address}`;

test.use({ otherSites: { 'www.shop.example': () => page('<title>Goods</title>') } });
test.beforeEach(({ share }) => share.signedIn('alice'));

async function optionsOf(chromium: Chromium): Promise<Page> {
  return chromium.openExtensionPage('options.html');
}

test('what was taken out of an address is shown, and put back with one click into what was written', async ({
  server,
  share,
}) => {
  const tab = await share.visit(full);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${text(clean)}`);
  await popup.says('2 tracking parts removed');
  await popup.says('utm_source, fbclid');
  await popup.write('Before, after.');
  for (const _ of ' after.') await popup.page.keyboard.press('ArrowLeft');
  await popup.button('Restore').click();
  await popup.holds(`Before, after.\n\n${text(full)}`);
  // The cursor is where it was.
  await popup.write(' and');
  await popup.holds(`Before, and after.\n\n${text(full)}`);

  await popup.button('Remove').click();
  await popup.holds(`Before, and after.\n\n${text(clean)}`);
  await popup.button('Restore').click();
  await popup.dismiss();

  const again = await share.openPopupOn(tab);
  await again.holds(`Before, and after.\n\n${text(full)}`);
  await again.says('2 tracking parts in the address');
  await again.post.click();
  await again.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Before, and after.\n\n${text(full)}` }]);
});

test('words typed before the page was read are there once, also with the address restored', async ({
  share,
}) => {
  const tab = await share.visit(full);
  const busy = tab.evaluate(() => {
    const end = performance.now() + 1000;
    while (performance.now() < end);
  });
  const popup = await share.openPopupOn(tab);
  await popup.write('Quick.');
  await busy;
  await popup.holds(`Quick.\n\n${text(clean)}`);
  await popup.button('Restore').click();
  await popup.holds(`Quick.\n\n${text(full)}`);
  await popup.write('!');
  await popup.holds(`Quick.!\n\n${text(full)}`);
});

test('who has the address in the text no longer is offered nothing', async ({ share }) => {
  const popup = await share.openPopupOn(await share.visit(full));
  await expect(popup.button('Restore')).toBeVisible();
  await popup.text.fill(`Only words, and ${clean}&color=red`);
  await expect(popup.button('Restore')).toHaveCount(0);
});

test('restored is what every template has, and nobody has written in it', async ({ neighbour, share }) => {
  await share.signedIn('carol', neighbour, { template: 'Read: {title} {url}' });
  const popup = await share.openPopupOn(await share.visit(full));
  await popup.button('Restore').click();
  await popup.holds(`\n\n${text(full)}`);
  await popup.page.keyboard.press('Alt+2');
  await popup.holds(`\n\nRead: Goods ${full}`);
  await popup.button('Remove').click();
  await popup.page.keyboard.press('Alt+1');
  await popup.holds(`\n\n${text(clean)}`);
});

test('a site can be left alone, until it is cleaned again', async ({ chromium, share }) => {
  const tab = await share.visit(full);
  const popup = await share.openPopupOn(tab);
  await popup.button('Restore').click();
  await popup.button('Never clean shop.example').click();
  await expect(popup.button('Clean shop.example again')).toBeVisible();
  await popup.text.fill('');
  await popup.dismiss();

  const next = await share.openPopupOn(await share.visit(`${full}&size=2`));
  await next.holds(`\n\n${text(`${full}&size=2`)}`);
  await next.says('2 tracking parts in the address');
  await next.button('Remove').click();
  await next.holds(`\n\n${text(`${clean}&size=2`)}`);
  await next.dismiss();

  const options = await optionsOf(chromium);
  await options.getByRole('button', { name: 'Remove: shop.example, is left as it is' }).click();
  await expect(options.getByText('is left as it is')).toHaveCount(0);
  const last = await share.openPopupOn(await share.visit(`${full}&size=3`));
  await last.holds(`\n\n${text(`${clean}&size=3`)}`);
});

test('a rule of one’s own counts more than what is known of trackers', async ({ chromium, share }) => {
  const options = await optionsOf(chromium);
  const add = async (name: string, site: string, does: string) => {
    await options.getByLabel('Parameter').fill(name);
    await options.getByLabel('Site', { exact: true }).fill(site);
    await options.getByLabel('What happens to it').selectOption(does);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
  };
  await add('', 'shop.example', 'always goes');
  await expect(options.getByText('Write the name of a parameter')).toBeVisible();
  await add('id', clean, 'always goes');
  await add('?fbclid=', '', 'always stays');
  await expect(options.getByText('always goes on shop.example')).toBeVisible();
  await options.reload();
  await expect(options.getByText('always stays, on every site')).toBeVisible();

  const popup = await share.openPopupOn(await share.visit(full));
  await popup.holds(`\n\n${text('https://www.shop.example/goods?fbclid=abc')}`);
  await popup.says('id, utm_source');
  await popup.dismiss();

  await options.bringToFront();
  await options.getByRole('button', { name: 'Remove: id, always goes on shop.example' }).click();
  await expect(options.getByText('always goes on shop.example')).toHaveCount(0);
  const again = await share.openPopupOn(await share.visit(full));
  await again.holds(`\n\n${text(`${clean}&fbclid=abc`)}`);
});

test.describe('in a private window', () => {
  test.use({ inPrivateWindows: true });

  test('an address is restored, and no site is remembered', async ({ share }) => {
    const popup = await share.openPopupOn(
      await share.visitPrivately({ url: full, title: 'Goods', text: text(clean) }),
    );
    await popup.button('Restore').click();
    await popup.holds(`\n\n${text(full)}`);
    await expect(popup.button('Never clean shop.example')).toHaveCount(0);
    await expect(popup.button('Remove')).toBeVisible();
    expect(JSON.stringify(await share.stored('local'))).not.toContain('shop.example');
  });
});
