import { accountById, changeAccount } from './accounts/accounts.ts';
import type { Account } from './accounts/account.ts';
import { findServer } from './accounts/servers.ts';
import { cancelSignIn, resumeSignIns, signIn } from './accounts/sign-in.ts';
import { signOut } from './accounts/sign-out.ts';
import { showBadge } from './browser/badge.ts';
import { pageUrl } from './browser/lifecycle.ts';
import { openTab } from './browser/tabs.ts';
import { typedOrigin } from './misskey/host.ts';
import { noteUrl } from './misskey/notes.ts';
import { shareUrl } from './misskey/share-page.ts';
import { readPage } from './page/read-page.ts';
import { drafts } from './share/drafts.ts';
import { outbox } from './share/outbox.ts';
import { pump } from './share/pump.ts';
import { discard, edit, post, sendAgain, undo } from './share/share.ts';

/** Everything that pages may ask of the background. Ids travel in messages; things lie in storage. */
export const commands = {
  readPage,
  post,
  sendAgain,
  undo,
  edit,
  discard,
  findServer,
  signIn,
  cancelSignIn,
  signOut,

  /** A page of ours is open, or the network is back: goes on with everything that waits. */
  async goOn(): Promise<void> {
    void pump();
    await resumeSignIns();
  },

  /** The person has seen what the badge announced. */
  async seen(): Promise<void> {
    await showBadge('', 'done');
  },

  /** What a person may choose for an account. */
  async chooseForAccount(
    id: string,
    choice: Partial<Pick<Account, 'visibility' | 'localOnly'>>,
  ): Promise<void> {
    await changeAccount(id, choice);
  },

  /** Opens a posted note where it can be read. */
  async openNote(entryId: string): Promise<void> {
    const entry = await outbox.get(entryId);
    const account = entry && (await accountById(entry.accountId));
    if (account && 'noteId' in entry.state) await openTab(noteUrl(account.origin, entry.state.noteId));
  },

  /** Opens the person's own page on the server, where their notes can be seen. */
  async openProfile(accountId: string): Promise<void> {
    const account = await accountById(accountId);
    if (account) await openTab(`${account.origin}/@${encodeURIComponent(account.username)}`);
  },

  /** Opens the composer in a tab of its own: with a draft, or about the page in a tab. */
  async openComposer({ draftId, tabId }: { draftId: string | null; tabId: number | null }): Promise<void> {
    const query = new URLSearchParams();
    if (draftId !== null) query.set('draft', draftId);
    if (tabId !== null) query.set('tab', String(tabId));
    await openTab(pageUrl(`compose.html?${query.toString()}`), tabId);
  },

  /** Signs in again where an account's token no longer works; its drafts and entries stay. */
  async signInAgain(accountId: string, returnTo: number | null): Promise<void> {
    const account = await accountById(accountId);
    if (account) await signIn(account.origin, returnTo);
  },

  /** Opens the options page. */
  async openOptions(): Promise<void> {
    await openTab(pageUrl('options.html'));
  },

  /** Opens a server's own share form, with a draft's text if there is one: no sign-in here, that form sends it. */
  async openSharePage(typed: string, draftId: string | null, nextTo: number | null): Promise<void> {
    const draft = draftId === null ? null : await drafts.get(draftId);
    await openTab(shareUrl(typedOrigin(typed), draft?.text.trim() ?? ''), nextTo);
  },
};

export type Commands = typeof commands;
