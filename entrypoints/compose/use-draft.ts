import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftPatch } from '../../components/writing/Composer.tsx';
import { breaksOffWrites } from '../../lib/browser/platform.ts';
import { currentTab, tabById, type Tab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import type { Beginning } from '../../lib/page/text/beginning.ts';
import { pointedAt, type Pointed } from '../../lib/page/reading/pointed.ts';
import type { MisskeyError } from '../../lib/misskey/errors.ts';
import { beginningBy, movedTo, type Draft } from '../../lib/share/draft/draft.ts';
import { draftWriter } from '../../lib/share/draft/drafts.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { accounts as signedIn } from '../../lib/accounts/accounts.ts';
import { findDraft, forgetPointed, pageOf, pointing } from './find-draft.ts';
import { useNewest } from './use-newest.ts';
import { useOtherWindow } from './use-other-window.ts';

/** A change to a draft; as a function where it rests on what the draft is by then. */
export type Change = DraftPatch | ((now: Draft) => DraftPatch);

/** The note in the composer, kept safe with every keystroke. */
export interface DraftInHand {
  draft: Draft;
  /** Another note that was begun elsewhere and waits. */
  other: Draft | null;
  /** What is typed cannot be kept. */
  problem: MisskeyError | null;
  /** The outbox entries that it has become in another window. */
  postedAs: readonly string[];
  /** Grows when other words took the place of these: another window's, or those of an account's template. */
  revision: number;
  /** Takes a change at once; it is on its way to storage when this returns. */
  change: (patch: Change, accounts: readonly Account[]) => void;
  /** Resolves with the draft's id when all of it is in storage. */
  settled: () => Promise<string>;
  /** Goes on with another draft, or with this one made into another. */
  adopt: (next: Draft | ((now: Draft) => Draft)) => void;
  discardOther: () => void;
}

/** Which draft a composer is for: the tab in front of a popup, another tab, or a draft begun elsewhere. */
export interface Wanted {
  draftId: string | null;
  tabId: number | null;
}

/**
 * Opens the draft that belongs here: the one asked for by id, else the one begun on the tab's page, else a new one that
 * is filled in when the page has been read.
 */
export function useDraft(wanted: Wanted): DraftInHand {
  const { draft, newest, revision, show, showAnew } = useNewest();
  const { other, setOther, discardOther } = useOther();
  const { writer, problem } = useWriter();
  const unseen = useUnseen();
  // Nothing is stored before it is known whether this is a private window.
  const [opened] = useState(() => Promise.withResolvers<void>());

  useEffect(() => {
    void open();
    async function open(): Promise<void> {
      const here = await currentTab();
      const tab = wanted.tabId === null ? here : await tabById(wanted.tabId);
      // Which page it is about is known before the page is read: a popup closed at once finds its words there again.
      const pointed = tab && wanted.draftId === null ? await pointedAt.get(String(tab.id)) : null;
      const page = wanted.draftId === null ? pageOf(tab, pointed) : null;
      // A tab of ours stands in a normal window even when what it is about does not.
      const isPrivate = (here?.private ?? false) || (tab?.private ?? false);
      show({ ...newest.current, page, private: isPrivate });
      const asPointed = await pointing(pointed);
      const { mine, other } = await findDraft(wanted.draftId, page, isPrivate);
      if (mine?.private) show({ ...newest.current, private: true });
      opened.resolve();
      // Words typed meanwhile are a note of their own: the other one is offered.
      const begun = newest.current.touched ? null : mine;
      setOther(begun ? other : (mine ?? other));
      show(asPointed(begun ?? newest.current));
      if (newest.current.touched) writer.save(newest.current);
      // Not before it is in storage, or a popup closed at once loses it; the next gesture here is about something else.
      if (tab && pointed) void forgetPointed(tab.id, writer.settled());
      if (!begun && tab && wanted.draftId === null) await fillIn(tab, pointed);
    }

    async function fillIn(tab: Tab, pointed: Pointed | null): Promise<void> {
      const { id } = newest.current;
      const [read, list] = await Promise.all([call('readPage', tab.id, pointed), signedIn.get()]);
      const now = newest.current;
      // Another note has been taken up meanwhile: this page has nothing to say in it.
      if (now.id !== id) return;
      const behind = behindWords(now, read.beginnings, list);
      if (now.text !== '') unseen.put(behind);
      show({ ...now, ...read, text: now.text + behind });
      if (now.touched) writer.save(newest.current);
    }
    // Once, when the page opens.
  }, []);

  function anew(next: Draft): void {
    unseen.put('');
    showAnew(next);
  }

  return {
    ...useOtherWindow(newest, anew),
    draft,
    other,
    problem,
    revision,
    change(patch, accounts) {
      const next = changed(newest.current, patch, accounts, unseen.with);
      const isTyped = 'text' in patch || next.text === newest.current.text;
      (isTyped ? show : anew)(next);
      void opened.promise.then(() => writer.save(newest.current));
    },
    async settled() {
      await opened.promise;
      writer.save(newest.current);
      await writer.settled();
      return newest.current.id;
    },
    adopt: (next) => {
      setOther(null);
      anew(typeof next === 'function' ? next(newest.current) : next);
    },
    discardOther,
  };
}

function changed(
  draft: Draft,
  change: Change,
  accounts: readonly Account[],
  withUnseen: (text: string) => string,
): Draft {
  const { accountId, ...patch } = typeof change === 'function' ? change(draft) : change;
  const to = accounts.find(({ id }) => id === accountId);
  const moved = to ? movedTo(draft, to) : draft;
  const text = patch.text === undefined ? moved.text : withUnseen(patch.text);
  return { ...moved, ...patch, text, touched: true, savedAt: Date.now() };
}

/** What the page fills in, by the template of the draft's account; words typed before it had been read stay in front. */
function behindWords(draft: Draft, beginnings: readonly Beginning[], accounts: readonly Account[]): string {
  const account = accounts.find(({ id }) => id === draft.accountId) ?? accounts[0];
  const text = beginningBy(account?.template ?? null, beginnings)?.text ?? '';
  return draft.text === '' || text.trim() === '' ? text : `\n\n${text.trim()}`;
}

function useOther() {
  const [other, setOther] = useState<Draft | null>(null);
  const discardOther = () => {
    if (other) void call('discardDraft', other.id);
    setOther(null);
  };
  return { other, setOther, discardOther };
}

function useWriter() {
  const [problem, setProblem] = useState<MisskeyError | null>(null);
  const [writer] = useState(() =>
    draftWriter(
      (error) => setProblem(error === null ? null : toMisskeyError(error)),
      breaksOffWrites ? (draft) => call('keepDraft', draft) : undefined,
    ),
  );
  return { writer, problem };
}

/** What was put behind words already typed, until the field is seen to have it. */
function useUnseen() {
  const text = useRef('');
  return {
    put: (behind: string) => {
      text.current = behind;
    },
    /** A keystroke that left before the page's text had reached the field does not throw it away. */
    with: (typed: string): string => {
      if (text.current === '') return typed;
      if (!typed.endsWith(text.current)) return typed + text.current;
      text.current = '';
      return typed;
    },
  };
}
