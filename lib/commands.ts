import { accounts, changeAccount, moveAccount, type Choice } from './accounts/accounts.ts';
import { refreshOldAccounts } from './accounts/refresh.ts';
import { findServer, hostWish } from './accounts/servers.ts';
import { cancelSignIn, resumeSignIns, signIn, signInAgain, signInWithToken } from './accounts/sign-in.ts';
import { showBadge } from './browser/badge.ts';
import {
  openShared,
  openNote,
  openThere,
  openProfile,
  openComposer,
  openWelcome,
  openOptions,
  openSharePage,
} from './open.ts';
import { addCleaningRule, cleanSite, dropCleaningRule } from './page/address/cleaning.ts';
import { listPictures } from './page/picture/page-pictures.ts';
import type { Pointed } from './page/reading/pointed.ts';
import { readPage, type PageText } from './page/reading/read-page.ts';
import { readSelection } from './page/reading/selection.ts';
import type { Draft } from './share/draft/draft.ts';
import type { DraftFile } from './share/draft/draft-file.ts';
import { drafts } from './share/draft/drafts.ts';
import { lookUp } from './share/post/look-up.ts';
import { leave } from './share/leave.ts';
import { forgetFiles } from './share/files/orphans.ts';
import {
  endWish,
  getOriginal,
  getPicture,
  knownPicture,
  wishForOriginal,
} from './share/files/page-pictures.ts';
import { actOnPost } from './share/post/post-deeds.ts';
import { chosenPreferences, inForce, prefer, type Preferences } from './share/draft/preferences.ts';
import { pump } from './share/outbox/pump.ts';
import { forgetShared, sharedBefore, type Shared } from './share/shared.ts';
import { post } from './share/outbox/posting.ts';
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

  openShared,
  openNote,
  openThere,
  openProfile,
  openComposer,
  openWelcome,
  openOptions,
  openSharePage,

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

  /** The person is about to be asked whether we may reach this server; the answer may come when no page is open. */
  async wishToReach(typed: string): Promise<void> {
    await hostWish.set({ typed, granted: false });
  },
};

export type Commands = typeof commands;
