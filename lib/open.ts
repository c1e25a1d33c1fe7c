import { accountById } from './accounts/accounts.ts';
import { rememberSharePage } from './accounts/share-page.ts';
import { pageUrl } from './browser/lifecycle.ts';
import { openTab } from './browser/tabs.ts';
import { typedOrigin } from './misskey/host.ts';
import { noteUrl } from './misskey/notes.ts';
import { profileUrl } from './misskey/posts.ts';
import { relayUrl, shareUrl } from './misskey/share-page.ts';
import type { FediversePage } from './page/reading/fediverse-page.ts';
import { drafts } from './share/draft/drafts.ts';
import { shareForm } from './share/draft/note.ts';
import { outbox } from './share/outbox/outbox.ts';
import { lookUp } from './share/post/look-up.ts';
import type { Shared } from './share/shared.ts';

/** Opens a note that was posted from here. */
export async function openShared({ accountId, noteId }: Shared): Promise<void> {
  const account = await accountById(accountId);
  if (account) await openTab(noteUrl(account.origin, noteId));
}

/** Opens a posted note where it can be read. */
export async function openNote(entryId: string): Promise<void> {
  const entry = await outbox.get(entryId);
  const account = entry && (await accountById(entry.accountId));
  if (account && 'noteId' in entry.state) await openTab(noteUrl(account.origin, entry.state.noteId));
}

/** Opens a page of the fediverse as the account's server has it. */
export async function openThere(
  accountId: string,
  page: FediversePage,
  isPrivate: boolean,
  nextTo: number | null,
): Promise<void> {
  const account = await accountById(accountId);
  if (!account) return;
  const found = await lookUp(accountId, page, isPrivate);
  const url =
    found.is === 'post' ? noteUrl(account.origin, found.post.id) : profileUrl(account.origin, found.person);
  await openTab(url, nextTo);
}

/** Opens the person's own page on the server, where their notes can be seen. */
export async function openProfile(accountId: string): Promise<void> {
  const account = await accountById(accountId);
  if (account) await openTab(`${account.origin}/@${encodeURIComponent(account.username)}`);
}

/** Opens the composer in a tab of its own: with a draft, or about the page in a tab. */
export async function openComposer({
  draftId,
  tabId,
}: {
  draftId: string | null;
  tabId: number | null;
}): Promise<void> {
  const query = new URLSearchParams();
  if (draftId !== null) query.set('draft', draftId);
  if (tabId !== null) query.set('tab', String(tabId));
  await openTab(pageUrl(`compose.html?${query.toString()}`), tabId);
}

/** Opens the page that greets a new user. */
export async function openWelcome(): Promise<void> {
  await openTab(pageUrl('welcome.html'));
}

/** Opens the options page; with a server, to sign in there and come back to that tab. */
export async function openOptions(
  signIn: { server: string; byToken: boolean; tabId: number | null } | null = null,
): Promise<void> {
  const query = new URLSearchParams();
  if (signIn) query.set('server', signIn.server);
  if (signIn?.byToken) query.set('token', '');
  if (signIn && signIn.tabId !== null) query.set('tab', String(signIn.tabId));
  await openTab(pageUrl(`options.html?${query.toString()}`), signIn?.tabId ?? null);
}

/**
 * Opens a server's own share form, with a draft's text if there is one: no sign-in here, that form sends it. The
 * server is remembered among the accounts. `relay`: through the hub, where nothing is known of the server.
 */
export async function openSharePage(
  typed: string,
  draftId: string | null,
  nextTo: number | null,
  relay = false,
): Promise<void> {
  const origin = typedOrigin(typed);
  const draft = draftId === null ? null : await drafts.get(draftId);
  const form = shareForm(draft);
  if (!relay) await rememberSharePage(origin);
  await openTab(relay ? relayUrl(new URL(origin).host, form) : shareUrl(origin, form), nextTo);
}
