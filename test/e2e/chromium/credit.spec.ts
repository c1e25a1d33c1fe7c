import type { Chromium } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { page } from './pages.ts';

const url = 'https://essay.example/one';
const text = `[ One ]\n${url}`;
const creator = (acct: string) => `<meta name="fediverse:creator" content="${acct}">`;
const ann = '@ann@social.example';
const bob = '@bob@other.example';

const heads: Record<string, string> = {
  '/one': creator('ann@social.example') + creator(bob),
  '/dotted': creator('ann.b@social.example'),
  '/hostile': [
    '@everyone',
    'ann@social.example @bob@other.example',
    '@ann@localhost',
    '@ann&#10;@social.example',
    '&#8238;@ann@social.example',
    `@${'a'.repeat(1_000_000)}@social.example`,
    '&lt;img src=x&gt;@social.example',
  ]
    .map(creator)
    .join(''),
  '/many': Array.from({ length: 500 }, (_, index) => creator(`@user${index}@social.example`)).join(''),
};

test.use({
  otherSites: { 'essay.example': ({ pathname }) => page(`<title>One</title>${heads[pathname] ?? ''}`) },
});
test.beforeEach(({ share }) => share.signedIn('alice'));

async function choose(chromium: Chromium, credit: 'off' | 'ask' | 'on'): Promise<void> {
  const options = await chromium.openExtensionPage('options.html');
  const select = options.getByLabel('Mention the author');
  await expect(select).toHaveValue('ask');
  await select.selectOption(credit);
  await options.reload();
  await expect(select).toHaveValue(credit);
  await options.close();
}

test('authors are offered, and mentioned below the address with one click each', async ({
  server,
  share,
}) => {
  const popup = await share.openPopupOn(await share.visit(url));
  await popup.holds(`\n\n${text}`);
  await expect(popup.button(ann)).toBeVisible();
  await popup.write('Well said.');
  await popup.button(ann).click();
  await popup.holds(`Well said.\n\n${text}\n${ann}`);
  await expect(popup.button(ann)).toHaveCount(0);
  // The cursor is where it was.
  await popup.write('!');
  await popup.button(bob).click();
  await popup.holds(`Well said.!\n\n${text}\n${ann} ${bob}`);
  await popup.page.keyboard.press('Control+Enter');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Well said.!\n\n${text}\n${ann} ${bob}` }]);
});

test('a name with a dot is offered where every server that posts reads it whole', async ({
  neighbour,
  share,
}) => {
  await share.signedIn('carol', neighbour, { software: { name: 'misskey', version: '13.14.2' } });
  const popup = await share.openPopupOn(await share.visit('https://essay.example/dotted'));
  await expect(popup.button('@ann.b@social.example')).toBeVisible();
  await popup.page.keyboard.press('Alt+2');
  await popup.says('@carol');
  await expect(popup.button('@ann.b@social.example')).toHaveCount(0);
});

test('unless asked, nobody is mentioned', async ({ server, share }) => {
  const popup = await share.openPopupOn(await share.visit(url));
  await expect(popup.button(ann)).toBeVisible();
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text }]);
});

test('what is no account is offered to nobody, and of many only a few', async ({ share }) => {
  const many = await share.openPopupOn(await share.visit('https://essay.example/many'));
  await expect(many.page.locator('.chip')).toHaveText(
    [0, 1, 2].map((index) => `@user${index}@social.example`),
  );
  await many.dismiss();
  const hostile = await share.openPopupOn(await share.visit('https://essay.example/hostile'));
  await hostile.holds('\n\n[ One ]\nhttps://essay.example/hostile');
  await hostile.write('Hm.');
  await expect.poll(async () => (await share.drafts()).map(({ link }) => link?.creators)).toEqual([[]]);
  await expect(hostile.page.locator('.chip')).toHaveCount(0);
});

test('always: every text mentions them, but none that nobody sees', async ({ chromium, server, share }) => {
  await choose(chromium, 'on');
  const tab = await share.visit(url);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${text}\n${ann} ${bob}`);
  await expect(popup.page.locator('.page-card')).toBeVisible();
  await expect(popup.button(ann)).toHaveCount(0);
  await popup.dismiss();

  const options = await chromium.openExtensionPage('options.html');
  await options.getByRole('checkbox', { name: 'Share at once by a key' }).click();
  await options.close();
  await tab.bringToFront();
  const worker = await chromium.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch: (name: string, tab: unknown) => void };
    };
    onCommand.dispatch('share_at_once', tab);
  });
  await expect.poll(() => server.notesOf('alice').map((note) => note.text)).toEqual([text]);
});

test('never: nobody is offered', async ({ chromium, share }) => {
  await choose(chromium, 'off');
  const popup = await share.openPopupOn(await share.visit(url));
  await popup.write('Words.');
  await expect.poll(async () => (await share.drafts()).map(({ link }) => link?.creators)).toEqual([[]]);
  await expect(popup.button(ann)).toHaveCount(0);
});
