import { personalities } from '../../server/personalities/all.ts';
import type { Chromium } from './browser.ts';
import { allow, leaveFor, nameServer } from './consent.ts';
import { allowHost } from './developer.ts';
import type { Composer } from './composer.ts';
import { expect, test } from './fixtures.ts';
import { cardOf } from './options.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';

const { 'misskey.io-edge': edge } = personalities;
if (!edge) throw new Error('there is no such personality');
test.use({ personality: edge });

const refused = 'misskey.example does not answer extensions without your permission.';

const everythingThere = 'https://misskey.example/*';

test('a server whose edge refuses extensions is reached once the person has allowed it', async ({
  chromium,
  server,
  share,
}) => {
  const options = await continueInTab(chromium, share);
  await expect(options.page.getByText(refused)).toBeVisible();
  await expect(options.button('Sign in')).toBeHidden();
  // The prompt belongs to the browser, and is out of reach here: the answer is given in its settings.
  await allowHost(chromium.context, everythingThere);
  await options.page.bringToFront();
  await options.button('Allow access to misskey.example').click();

  await expect(options.page.getByText('misskey.example will ask whether')).toBeVisible();
  const consent = chromium.context.waitForEvent('page');
  await options.button('Sign in').click();
  await allow(await consent, 'alice');
  // It goes back to where the sign-in was asked for, and opens there.
  const back = await share.popup();
  await back.holds(`\n\n${articles.website.text}`);
  expect(await share.accounts()).toMatchObject([{ username: 'alice', origin: server.origin }]);

  const popup = await share.openPopupOn(await share.visit(articles.walking));
  await popup.write('Through the edge.');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Through the edge.\n\n${articles.walking.text}` }]);
});

test('the answer counts though the page that asked has gone meanwhile', async ({ chromium, share }) => {
  const options = await continueInTab(chromium, share);
  await options.button('Allow access to misskey.example').click();
  await expect.poll(() => share.stored('session')).toMatchObject({ hostWish: { granted: false } });
  await options.page.close();
  await allowHost(chromium.context, everythingThere);
  // The question went with the page: its answer comes from elsewhere here.
  await share.inspector.evaluate(
    (origin) => chrome.permissions.request({ origins: [origin] }),
    everythingThere,
  );
  await expect.poll(() => share.stored('session')).toMatchObject({ hostWish: { granted: true } });

  const popup = await share.openPopupOn(await share.visit(articles.walking));
  await nameServer(popup, 'misskey.example');
  await popup.says('misskey.example will ask whether this extension may read your profile');
});

test('what was allowed is given back with the last account there', async ({ chromium, share }) => {
  const options = await continueInTab(chromium, share);
  await allowHost(chromium.context, everythingThere);
  await options.page.bringToFront();
  await options.button('Allow access to misskey.example').click();
  const consent = chromium.context.waitForEvent('page');
  await options.button('Sign in').click();
  await allow(await consent, 'alice');
  const card = cardOf(options.page, '@alice@misskey.example');
  await card.getByRole('button', { name: 'Sign out' }).click();
  await card.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  const allowed = () => share.inspector.evaluate(() => chrome.permissions.getAll());
  await expect.poll(allowed).toMatchObject({ origins: [] });
});

/** From the popup, which the browser's question would close, into a tab. */
async function continueInTab(chromium: Chromium, share: Share): Promise<Composer> {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await nameServer(popup, 'misskey.example');
  await popup.says(refused);
  await popup.says("The browser's question would close this window");
  const opened = await leaveFor(chromium, popup, 'Continue in a tab');
  const options = await share.composerIn(opened);
  await expect(options.page.getByLabel('Your server')).toHaveValue('misskey.example');
  return options;
}
