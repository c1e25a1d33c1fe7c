import { accountById, accounts, changeAccount, moveAccount, type Choice } from './accounts/accounts.ts';
import { refreshOldAccounts } from './accounts/refresh.ts';
import { findServer, hostWish } from './accounts/servers.ts';
import { rememberSharePage } from './accounts/share-page.ts';
import { cancelSignIn, resumeSignIns, signIn, signInAgain, signInWithToken } from './accounts/sign-in.ts';
import { showBadge } from './browser/badge.ts';
import { pageUrl } from './browser/lifecycle.ts';
import { openTab } from './browser/tabs.ts';
import { typedOrigin } from './misskey/host.ts';
import { noteUrl } from './misskey/notes.ts';
import { profileUrl } from './misskey/posts.ts';
import { relayUrl, shareUrl } from './misskey/share-page.ts';
import { addCleaningRule, cleanSite, dropCleaningRule } from './page/cleaning.ts';
import type { FediversePage } from './page/fediverse-page.ts';
import { listPictures } from './page/page-pictures.ts';
import type { Pointed } from './page/pointed.ts';
import { readPage, type PageText } from './page/read-page.ts';
import { readSelection } from './page/selection.ts';
import type { Draft } from './share/draft.ts';
import type { DraftFile } from './share/draft-file.ts';
import { drafts } from './share/drafts.ts';
import { lookUp } from './share/look-up.ts';
import { leave } from './share/leave.ts';
import { shareForm } from './share/note.ts';
import { forgetFiles } from './share/orphans.ts';
import { outbox } from './share/outbox.ts';
import { endWish, getOriginal, getPicture, knownPicture, wishForOriginal } from './share/page-pictures.ts';
import { actOnPost } from './share/post-deeds.ts';
import { chosenPreferences, inForce, prefer, type Preferences } from './share/preferences.ts';
import { pump } from './share/pump.ts';
import { forgetShared, sharedBefore, type Shared } from './share/shared.ts';
import { post } from './share/posting.ts';
import { discard, discardDraft, edit, sendAgain, undo } from './share/share.ts';

/** Everything that pages may ask of the background. Ids travel in messages, and drafts where they must; things lie in storage. */
export const commands = {
  post,
  sendAgain,
  undo,
  edit,
  discard,
  discardDraft,
  readSelection,
  lookUp,
  actOnPost,
  addCleaningRule,
  dropCleaningRule,
  cleanSite,
  findServer,
  signIn,
  cancelSignIn,
  signInAgain,
  signInWithToken,
  signOut: leave,
  moveAccount,

  /** Keeps what a person has chosen. What is no longer to be remembered is forgotten. */
  async prefer(choice: Partial<Preferences>): Promise<void> {
    await prefer(choice);
    if (choice.remembersShared === false) await forgetShared();
  },

  /** The newest note about a page that was posted from here by who is signed in; its address is asked of nobody. */
  async sharedBefore(address: string): Promise<Shared | null> {
    return sharedBefore(
      address,
      (await accounts.get()).map(({ id }) => id),
    );
  },

  /** Opens a note that was posted from here. */
  async openShared({ accountId, noteId }: Shared): Promise<void> {
    const account = await accountById(accountId);
    if (account) await openTab(noteUrl(account.origin, noteId));
  },

  /** Forgets which pages were shared from here. */
  async forgetShared(): Promise<void> {
    await forgetShared();
  },

  /** What sharing a tab starts with, by the template of each account. */
  async readPage(tabId: number, pointed: Pointed | null): Promise<PageText> {
    const own = (await accounts.get()).map(({ template }) => template);
    const { cursor, credit } = inForce(await chosenPreferences.get());
    return readPage(tabId, pointed, { templates: [...new Set([null, ...own])], cursor, credit });
  },

  /** A page of ours is open, or the network is back: goes on with everything that waits. */
  async goOn(): Promise<void> {
    void pump();
    await resumeSignIns();
    await refreshOldAccounts(Date.now());
  },

  /** The person has seen what the badge announced. */
  async seen(): Promise<void> {
    await showBadge('', 'done');
  },

  /** Writes a draft for a page whose own writes are broken off when it closes. */
  async keepDraft(draft: Draft): Promise<void> {
    await drafts.set(draft.id, draft);
  },

  listPictures,
  getPicture,
  knownPicture,
  wishForOriginal,
  endWish,
  getOriginal,

  /** A file was taken out of a draft. */
  async forgetFile(file: DraftFile, isPrivate: boolean): Promise<void> {
    await forgetFiles([file], isPrivate);
  },

  /** What a person may choose for an account. */
  async chooseForAccount(id: string, choice: Partial<Choice>): Promise<void> {
    await changeAccount(id, choice);
  },

  /** Opens a posted note where it can be read. */
  async openNote(entryId: string): Promise<void> {
    const entry = await outbox.get(entryId);
    const account = entry && (await accountById(entry.accountId));
    if (account && 'noteId' in entry.state) await openTab(noteUrl(account.origin, entry.state.noteId));
  },

  /** Opens a page of the fediverse as the account's server has it. */
  async openThere(
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

  /** Opens the page that greets a new user. */
  async openWelcome(): Promise<void> {
    await openTab(pageUrl('welcome.html'));
  },

  /** Opens the options page; with a server, to sign in there and come back to that tab. */
  async openOptions(
    signIn: { server: string; byToken: boolean; tabId: number | null } | null = null,
  ): Promise<void> {
    const query = new URLSearchParams();
    if (signIn) query.set('server', signIn.server);
    if (signIn?.byToken) query.set('token', '');
    if (signIn && signIn.tabId !== null) query.set('tab', String(signIn.tabId));
    await openTab(pageUrl(`options.html?${query.toString()}`), signIn?.tabId ?? null);
  },

  /** The person is about to be asked whether we may reach this server; the answer may come when no page is open. */
  async wishToReach(typed: string): Promise<void> {
    await hostWish.set({ typed, granted: false });
  },

  /**
   * Opens a server's own share form, with a draft's text if there is one: no sign-in here, that form sends it. The
   * server is remembered among the accounts. `relay`: through the hub, where nothing is known of the server.
   */
  async openSharePage(
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
  },
};

export type Commands = typeof commands;
