import { allow, askToSignIn } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { extensionPage } from './browser.ts';
import { articles } from './pages.ts';

test.use({ build: 'likeSafari' });

test('the package for Safari, without what Safari lacks, signs in by MiAuth, shares and takes back', async ({
  chromium,
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  expect(await popup.page.evaluate(() => [typeof chrome.identity, typeof chrome.notifications])).toEqual([
    'undefined',
    'undefined',
  ]);
  const consent = await askToSignIn(chromium, popup, 'misskey.example');
  expect(consent.url()).toContain('https://misskey.example/miauth/');
  await allow(consent, 'alice');
  await (await share.popup()).dismiss();
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice' }]);

  const note = await share.beginNote(tab, articles.website, 'From the sofa.');
  await note.post.click();
  await note.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `From the sofa.\n\n${articles.website.text}` }]);
  const again = await share.openPopupOn(tab);
  await again.button('Undo').click();
  await expect.poll(() => server.notesOf('alice')).toEqual([]);
});

test('its pages open, and say nothing of what cannot be had there', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const { context } = chromium;
  for (const [path, heading] of [
    ['options.html', 'Accounts'],
    ['welcome.html', 'Share to Misskey'],
    ['compose.html', ''],
  ] as const) {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(extensionPage(path));
    await expect(page.locator('body')).toContainText(heading);
    await expect(page.getByText(/side ?panel|notification/i)).toHaveCount(0);
    expect(errors, path).toEqual([]);
    await page.close();
  }
  const options = await chromium.openExtensionPage('options.html');
  await options.getByLabel('Share at once by a key').check();
  await expect.poll(async () => (await share.stored('local'))['preferences']).toMatchObject({ atOnce: true });
});
