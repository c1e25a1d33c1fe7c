import type { Account } from '../../accounts/account.ts';
import type { Visibility } from '../../misskey/notes.ts';
import type { AddressHint } from '../../page/address/address.ts';
import type { Beginning } from '../../page/text/beginning.ts';
import type { PageLink } from '../../page/address/link.ts';
import type { FediversePage } from '../../page/reading/fediverse-page.ts';
import { sameFiles, type DraftFile } from './draft-file.ts';
import { narrower } from './reach.ts';
import type { Target } from './target.ts';

/** The page a draft is about. */
export interface DraftPage {
  url: string;
  title: string;
  tabId: number;
}

/** A note being written. One storage record each; saved on every input. */
export interface Draft {
  id: string;
  /** ms since 1970. */
  createdAt: number;
  savedAt: number;
  /** null when there is no page to share. */
  page: DraftPage | null;
  /** What is to be said about its address; see locales `hint_<name>`. */
  hint: AddressHint | null;
  /** Its address in the forms that it can have in the text; null until it has been read, or where there is none. */
  link: PageLink | null;
  /** What the page is in the fediverse; null: nothing. */
  fediverse: FediversePage | null;
  /** The post that it answers or quotes; null: it is a note of its own. */
  target: Target | null;
  /** Written in a private window: kept in memory only. */
  private: boolean;
  /** The person changed something: what is untouched is thrown away. */
  touched: boolean;
  /** null until chosen: the default account. */
  accountId: string | null;
  /** Accounts that post it as well, each a note of its own. Drafts of before there were any lack it. */
  alsoTo?: string[];
  text: string;
  /** What the page fills in, by each template; none until it has been read, or where it gives nothing. */
  beginnings: Beginning[];
  /** Content warning; null when it is switched off, so that switching keeps nothing unseen. */
  cw: string | null;
  /** null: the account's own default. */
  visibility: Visibility | null;
  localOnly: boolean | null;
  /** In the order of the note. */
  files: DraftFile[];
}

/** An empty draft. `now`: ms since 1970. */
export function newDraft(now: number, isPrivate: boolean): Draft {
  return {
    id: crypto.randomUUID(),
    createdAt: now,
    savedAt: now,
    page: null,
    hint: null,
    link: null,
    fediverse: null,
    target: null,
    private: isPrivate,
    touched: false,
    accountId: null,
    text: '',
    beginnings: [],
    cw: null,
    visibility: null,
    localOnly: null,
    files: [],
  };
}

/**
 * The draft that an entry's text becomes again after *Edit* or *Undo*. Its id follows from the old one (`x` ->
 * `x-again2` -> `x-again3`), so that doing it twice makes one draft, and posting it makes a new entry.
 */
export function reopened(draft: Draft, now: number): Draft {
  const [, base = draft.id, count = '1'] = /^(.*?)(?:-again(\d+))?$/s.exec(draft.id) ?? [];
  return { ...draft, id: `${base}-again${Number(count) + 1}`, savedAt: now, touched: true };
}

/** Whether two drafts say and show the same: what is hidden from one's timeline under which words. */
export function sameWords(one: Draft, other: Draft): boolean {
  const same = one.text.trim() === other.text.trim() && (one.cw ?? '').trim() === (other.cw ?? '').trim();
  return same && sameFiles(one.files, other.files) && isSameTarget(one.target, other.target);
}

function isSameTarget(one: Target | null, other: Target | null): boolean {
  return one?.deed === other?.deed && one?.post.id === other?.post.id;
}

/** Who posts a draft as well as the account it is written as. A server's own form posts alone. */
export function othersOf(
  { alsoTo = [], target }: Draft,
  { id: mainId, kind }: Account,
  accounts: readonly Account[],
): Account[] {
  // A post is known by its id to one server alone.
  return kind === 'sharePage' || target
    ? []
    : accounts.filter(({ id }) => id !== mainId && alsoTo.includes(id));
}

/** What the page fills in as long as nobody has written; null if the text is somebody's own. */
export function untouchedBeginning({ text, beginnings }: Draft): Beginning | null {
  return beginnings.find((beginning) => beginning.text === text) ?? null;
}

/** What the page fills in by this template; null if it gives nothing. */
export function beginningBy(template: string | null, beginnings: readonly Beginning[]): Beginning | null {
  return beginnings.find((beginning) => beginning.template === template) ?? null;
}

/**
 * The draft on its way from another account, for this one alone: it takes that account's own visibility, unless the
 * person has chosen a narrower one for this note. Switching never widens what was chosen. What nobody has written in is
 * filled in anew, by that account's template.
 */
export function movedTo(
  draft: Draft,
  account: Pick<Account, 'id' | 'visibility' | 'localOnly' | 'template'>,
): Draft {
  const { visibility, localOnly, target } = draft;
  return {
    ...draft,
    accountId: account.id,
    alsoTo: [],
    target: target?.accountId === account.id ? target : null,
    text: (untouchedBeginning(draft) && beginningBy(account.template, draft.beginnings)?.text) ?? draft.text,
    // Remembered as chosen: the next account may be wider again.
    visibility: visibility && narrower(visibility, account.visibility),
    localOnly: localOnly === true ? true : null,
  };
}
