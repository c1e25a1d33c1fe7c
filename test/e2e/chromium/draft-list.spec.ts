import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

test.beforeEach(({ share }) => share.signedIn('alice'));

test('every note begun stands in the list, and goes on from there', async ({ chromium, share }) => {
  const tab = await share.visit(articles.website);
  await (await share.beginNote(tab, articles.website, 'About the web.')).dismiss();
  await tab.goto(articles.walking.url);
  await (await share.beginNote(tab, articles.walking, 'About walking.')).dismiss();

  const options = await chromium.openExtensionPage('options.html');
  const list = options.getByRole('region', { name: 'Drafts' }).getByRole('listitem');
  await expect(list).toHaveText([/^About walking\..*On walking without a map/, /^About the web\./]);
  const opened = chromium.context.waitForEvent('page');
  await list.nth(1).getByRole('button', { name: 'Continue' }).click();
  await (await share.composerIn(await opened)).holds(`About the web.\n\n${articles.website.text}`);
});

test('a draft thrown away can be had back', async ({ chromium, share }) => {
  await (await share.beginNote(await share.visit(articles.website), articles.website, 'Keep me.')).dismiss();
  const [before] = await share.drafts();
  const options = await chromium.openExtensionPage('options.html');
  await options.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(share.drafts).toEqual([]);
  await options.getByRole('button', { name: 'Put back' }).click();
  await expect.poll(share.drafts).toEqual([before]);
  await expect(options.getByRole('button', { name: 'Continue' })).toBeVisible();
});
