import type { Page } from '@playwright/test';
import { until } from '../until.ts';
import { expect, test } from './fixtures.ts';
import { page } from './pages.ts';

const template = '{title} / {author} / {site} / {description} / {url}';

/** A page whose head tells of itself alone, and of the first page for good when it moves on. */
const head = (address: string) => `<title>First</title>
  <link rel="canonical" href="${address}">
  <meta name="author" content="First Author">
  <meta name="fediverse:creator" content="@first@social.example">
  <link rel="me" href="https://social.example/@me">
  <meta name="rating" content="adult">
  <meta property="og:title" content="First title">
  <meta property="og:image" content="https://app.example/first.png">
  <meta property="og:site_name" content="First Site">
  <meta property="og:description" content="First words">
  <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"First Linked"}}</script>`;

const origin = 'https://app.example';

test.use({ otherSites: { 'app.example': ({ pathname }) => page(head(`${pathname}?named`)) } });
test.beforeEach(({ share }) => share.signedIn('alice', undefined, { template }));

const ofFirst = 'First / First Author / First Site / First words / https://app.example/first?named';

async function goTo(tab: Page, address: string): Promise<void> {
  await tab.evaluate((to) => {
    history.pushState(null, '', to);
    document.title = 'Second';
  }, address);
}

test('a page that was loaded speaks for itself', async ({ share }) => {
  const popup = await share.openPopupOn(await share.visit(`${origin}/first`));
  await popup.holds(`\n\n${ofFirst}`);
  await popup.says('The page says it is for adults.');
  await popup.says('@first@social.example');
});

test('a page that has moved on without loading has its title and address, and nothing of the first', async ({
  share,
}) => {
  const tab = await share.visit(`${origin}/first`);
  await goTo(tab, '/second?page=2');
  const popup = await share.openPopupOn(tab);
  await popup.holds('\n\nSecond / / / / https://app.example/second?page=2');
  await popup.write('Words.');
  await expect
    .poll(async () => (await share.drafts()).map(({ link }) => link))
    .toMatchObject([
      { creators: [], isAdult: false, picture: null, full: 'https://app.example/second?page=2' },
    ]);
  await expect(popup.page.locator('.offer')).toHaveCount(0);
});

test('also where only the fragment names the page', async ({ share }) => {
  const tab = await share.visit(`${origin}/first`);
  await tab.evaluate(() => {
    location.hash = '#/second';
    document.title = 'Second';
  });
  const popup = await share.openPopupOn(tab);
  await popup.holds('\n\nSecond / / / / https://app.example/first#/second');
});

test('a place on the page is the same page, and so is the first one come back to', async ({ share }) => {
  const tab = await share.visit(`${origin}/first`);
  await tab.evaluate(() => {
    location.hash = '#part';
  });
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${ofFirst}#part`);
  await popup.dismiss();

  const other = await share.visit(`${origin}/first`);
  await goTo(other, '/second');
  await other.goBack();
  await other.waitForURL(`${origin}/first`);
  const again = await share.openPopupOn(other);
  await expect(again.text).toHaveValue(/First Author/);
});

test('a page that never stays is shared by where it was at one moment', async ({ share }) => {
  const tab = await share.visit(`${origin}/first`);
  await tab.evaluate(() => {
    let count = 0;
    setInterval(() => {
      count += 1;
      history.pushState(null, '', `/moving/${count}`);
      document.title = `Moving ${count}`;
    }, 100);
  });
  // The browser is told of a tab by its address, which may be another one by then.
  const popup = await until('the popup is open', () => share.openPopupOn(tab).catch(() => null));
  await expect(popup.text).toHaveValue(/Moving \d+ .*https:\/\/app\.example\/moving\/\d+$/);
  expect(await popup.text.inputValue()).not.toContain('First');
});

test('what a page says is for adults can be hidden with one click, in the words of the person', async ({
  server,
  share,
}) => {
  const popup = await share.openPopupOn(await share.visit(`${origin}/first`));
  const offer = popup.page.locator('.offer').getByRole('button', { name: 'Hide content' });
  await offer.click();
  const field = popup.page.getByRole('textbox', { name: 'Annotation' });
  await expect(field).toHaveValue('For adults');
  await expect(offer).toHaveCount(0);
  await field.fill('For grown-ups');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ cw: 'For grown-ups' }]);
});
