import type { Visibility } from '../misskey/notes.ts';

/** The page a draft is about. */
export interface DraftPage {
  url: string;
  title: string;
  tabId: number;
}

/** Something about the page's address that is said in a line under the text; see locales `hint_<name>`. */
export type PageHint =
  'fileLeftOut' | 'browserPage' | 'privateAddress' | 'credentialsRemoved' | 'privateDocument';

/** A note being written. One storage record each; saved on every input. */
export interface Draft {
  id: string;
  /** ms since 1970. */
  createdAt: number;
  savedAt: number;
  /** null when there is no page to share. */
  page: DraftPage | null;
  hint: PageHint | null;
  /** Written in a private window: kept in memory only. */
  private: boolean;
  /** The person changed something: what is untouched is thrown away. */
  touched: boolean;
  /** null until chosen: the default account. */
  accountId: string | null;
  text: string;
  /** Content warning; null when it is switched off, so that switching keeps nothing unseen. */
  cw: string | null;
  /** null: the account's own default. */
  visibility: Visibility | null;
  localOnly: boolean | null;
}
