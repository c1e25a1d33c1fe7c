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
