import { nameServer } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

const wrong = [
  {
    what: 'a domain that says the same to everything',
    typed: 'parked.example',
    says: ['There is no Misskey server at parked.example.', 'Check the spelling'],
  },
  {
    what: 'a host that does not exist',
    typed: 'nowhere.example',
    says: ['nowhere.example cannot be reached.', 'Check the address and your connection'],
  },
  {
    what: 'a host that refuses the connection',
    typed: 'closed.example',
    says: ['closed.example cannot be reached.', 'Check the address and your connection'],
  },
  {
    what: 'a Mastodon server',
    typed: '@me@mastodon.example',
    says: ['This server runs mastodon, not Misskey', 'Choose another server.'],
  },
  {
    what: 'a text that is no host',
    typed: 'my server, please',
    says: ['This is not the address of a server.', 'Write only the server, such as misskey.io.'],
  },
];

test('a slip in a well-known name is seen, and mended with one press', async ({ share }) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  const field = popup.page.getByLabel('Your server');
  await expect(field).toBeFocused();
  await popup.page.keyboard.type('@alice');
  await expect(field).toHaveAccessibleDescription(/^Your server is missing: @alice@misskey\.io/);
  await popup.page.keyboard.type('@mikssey.io');
  await popup.says('mikssey.io cannot be reached.');
  await popup.page.keyboard.press('Tab');
  await expect(popup.button('Did you mean misskey.io?')).toBeFocused();
  await popup.page.keyboard.press('Enter');
  await expect(field).toHaveValue('misskey.io');
  await expect(field).toBeFocused();
  await popup.says('misskey.io cannot be reached.');
  await expect(popup.page.getByRole('button', { name: 'Did you mean' })).toHaveCount(0);
});

test('what is found moves no button under the mouse', async ({ server, share }) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  const place = async () => (await popup.button('Sign in').boundingBox())?.y;
  const before = await place();
  const hold = server.faults.hold('meta');
  await nameServer(popup, 'misskey.example');
  await hold.reached;
  await popup.says('Looking for the server…');
  expect(await place()).toBe(before);
  hold.release();
  await popup.says('misskey.example will ask whether this extension may read your profile');
  expect(await place()).toBe(before);
  await expect(popup.button('Sign in')).toBeInViewport({ ratio: 1 });
});

for (const { what, typed, says } of wrong) {
  test(`${what} is called what it is, and the address stays to be corrected`, async ({ share }) => {
    const popup = await share.openPopupOn(await share.visit(articles.website));
    await nameServer(popup, typed);
    await popup.button('Sign in').click();
    for (const sentence of says) await popup.says(sentence);
    await expect(popup.page.getByLabel('Your server')).toHaveValue(typed);

    await nameServer(popup, 'misskey.example');
    await popup.says('misskey.example will ask whether this extension may read your profile');
    expect(await share.accounts()).toEqual([]);
  });
}
