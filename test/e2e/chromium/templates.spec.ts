import { expect, test } from './fixtures.ts';
import { cardOf, writeTemplate } from './options.ts';
import { articles } from './pages.ts';

const [alice, carol] = ['@alice@misskey.example', '@carol@neighbour.example'];
const { title, url, text } = articles.website;

test('notes begin by the account’s own template, with the example beside it, until it is reset', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice');
  const options = await chromium.openExtensionPage('options.html');
  await writeTemplate(options, alice, '{title} by {author} ({site}) {nothing}\n\n{comment}\n\n{url}');
  const example = cardOf(options, alice).getByRole('figure', { name: 'Preview' });
  await expect(example).toContainText('Misskey Hub by Ai (misskey-hub.net) {nothing}');

  const popup = await share.openPopupOn(await share.visit(articles.website));
  const begun = `${title} by Ann ＃Writer (Journal) {nothing}`;
  await popup.holds(`${begun}\n\n\n\n${url}`);
  await popup.write('Between title and address.');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([
    { text: `${begun}\n\nBetween title and address.\n\n${url}` },
  ]);

  await options.bringToFront();
  await cardOf(options, alice).getByRole('button', { name: 'Use the default' }).click();
  await expect(cardOf(options, alice).getByRole('button', { name: 'Use the default' })).toBeDisabled();
  const again = await share.openPopupOn(await share.visit(articles.walking));
  await again.holds(`\n\n${articles.walking.text}`);
});

test('switching takes the template of the other account, there and back', async ({ neighbour, share }) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour, { template: 'Read: {title}\n{comment}' });
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${text}`);
  await popup.page.keyboard.press('Alt+2');
  await popup.holds(`Read: ${title}\n`);
  await popup.page.keyboard.press('Alt+1');
  await popup.holds(`\n\n${text}`);
  await popup.page.keyboard.press('Alt+2');
  await popup.holds(`Read: ${title}\n`);
  await popup.write('Yes.');
  await popup.holds(`Read: ${title}\nYes.`);
  await popup.dismiss();

  const again = await share.openPopupOn(tab);
  await expect(again.button(`Switch account: ${carol}`)).toBeVisible();
  await again.holds(`Read: ${title}\nYes.`);
  await again.post.click();
  await again.gone();
  expect(neighbour.notesOf('carol')).toMatchObject([{ text: `Read: ${title}\nYes.` }]);
});

test('what was written stays, whatever account it goes to', async ({ neighbour, share }) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour, { template: 'Read: {title}' });
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.write('Mine.');
  await popup.page.keyboard.press('Alt+2');
  await expect(popup.button(`Switch account: ${carol}`)).toBeVisible();
  await popup.holds(`Mine.\n\n${text}`);
  // Written and taken away again is what the page filled in, and nobody's.
  for (const _ of 'Mine.') await popup.page.keyboard.press('Backspace');
  await popup.page.keyboard.press('Alt+1');
  await expect(popup.button(`Switch account: ${alice}`)).toBeVisible();
  await popup.page.keyboard.press('Alt+2');
  await popup.holds(`\n\nRead: ${title}`);
});

test('a page that has changed its address by itself speaks for itself no longer', async ({ share }) => {
  await share.signedIn('alice', undefined, { template: '{title} by {author}\n{url}' });
  const tab = await share.visit(articles.website);
  await tab.evaluate(() => history.pushState(null, '', '/essays/next'));
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${title} by\nhttps://journal.example/essays/next`);
});
