import { expect, test } from './fixtures.ts';
import type { Chromium } from './browser.ts';
import { articles } from './pages.ts';

test.beforeEach(({ share }) => share.signedIn('alice'));

async function tick(chromium: Chromium, name: string): Promise<void> {
  const options = await chromium.openExtensionPage('options.html');
  const box = options.getByRole('checkbox', { name });
  await box.click();
  await expect(box).toBeChecked();
  // It is kept, not only shown.
  await options.reload();
  await expect(box).toBeChecked();
  await options.close();
}

test('with the delay on, a note taken back has never left', async ({ chromium, server, share }) => {
  await tick(chromium, 'Wait 5 seconds');
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Too soon.');
  await popup.post.click();
  await popup.says('Posting in a moment…');
  await popup.button('Undo').click();
  await popup.holds(`Too soon.\n\n${articles.website.text}`);
  expect(await share.entries()).toEqual([]);

  await popup.post.click();
  await popup.button('Send now').click();
  await popup.says('Posted to misskey.example');
  expect(server.requestsTo('notes/create')).toHaveLength(1);
});

test('with the delay on, a note goes by itself, also when the popup has gone', async ({
  chromium,
  server,
  share,
}) => {
  await tick(chromium, 'Wait 5 seconds');
  const popup = await share.beginNote(await share.visit(articles.website), articles.website, 'Later.');
  await popup.post.click();
  await popup.leaveBy('Close');
  await expect.poll(() => server.notesOf('alice'), { timeout: 15_000 }).toHaveLength(1);
});

test('a popup that is to stay stays', async ({ chromium, share }) => {
  await tick(chromium, 'Keep the popup open');
  const popup = await share.beginNote(await share.visit(articles.website), articles.website, 'Stay.');
  await popup.page.clock.install();
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  // Longer than it is shown otherwise.
  await popup.page.clock.runFor(10_000);
  await expect(popup.button('Close')).toBeVisible();
  await popup.leaveBy('Close');
});

test('who writes below the page finds the cursor there', async ({ chromium, server, share }) => {
  await tick(chromium, 'Write below the page');
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.holds(`${articles.website.text}\n\n`);
  await popup.write('My word on it.');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `${articles.website.text}\n\nMy word on it.` }]);
});
