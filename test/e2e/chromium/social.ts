import { expect } from '@playwright/test';
import type { Account } from '../../../lib/accounts/account.ts';
import type { TestServer } from '../../server/start.ts';
import type { Composer } from './composer.ts';
import { page } from './pages.ts';
import type { Share } from './share.ts';
import type { Site } from './web.ts';

/** A post on another server of the fediverse, and where its page leads a server to. */
export const post = {
  url: 'https://social.example/@dora/112233445566778899',
  uri: 'https://social.example/users/dora/statuses/112233445566778899',
};

/** The address of a profile there. */
export const profile = 'https://social.example/@dora';

/** Another server of the fediverse. Its pages change their address without loading, and keep their head then. */
export const social: Site = ({ href }) => {
  const alternate =
    href === post.url ? `<link rel="alternate" type="application/activity+json" href="${post.uri}">` : '';
  return page(`<title>Dora (@dora@social.example)</title>${alternate}<main>Good morning</main>`);
};

/** Puts that post there. */
export function aPost(server: TestServer, more: Partial<Parameters<TestServer['addPostElsewhere']>[0]> = {}) {
  return server.addPostElsewhere({
    uri: post.uri,
    username: 'dora',
    name: 'Dora',
    text: 'Good morning',
    ...more,
  });
}

/** Opens the popup over it, as alice. */
export async function openOnPost(share: Share, choice: Partial<Account> = {}) {
  await share.signedIn('alice', undefined, choice);
  const tab = await share.visit(post.url);
  const popup = await share.openPopupOn(tab);
  await popup.says('This page is a post.');
  return { tab, popup };
}

/** A popup whose note has arrived stays: time enough for Undo. */
export async function keepPopupsOpen({ inspector }: Share): Promise<void> {
  await inspector.evaluate(() => chrome.storage.local.set({ preferences: { staysOpen: true } }));
}

/** Takes back what has just arrived. */
export async function takeBack(popup: Composer): Promise<void> {
  await popup.button('Undo').click();
  await popup.says('Taken back');
  await expect(popup.button('Edit')).toHaveCount(0);
}
