import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftPatch } from '../../components/Composer.tsx';
import { currentTab, tabById, type Tab } from '../../lib/browser/tabs.ts';
import { call } from '../../lib/call.ts';
import { movedTo, newDraft, type Draft } from '../../lib/share/draft.ts';
import { drafts, draftWriter } from '../../lib/share/drafts.ts';
import { entries } from '../../lib/share/entries.ts';
import type { Account } from '../../lib/accounts/account.ts';

/** The note in the composer, kept safe with every keystroke. */
export interface DraftInHand {
  draft: Draft;
  /** Another note that was begun elsewhere and waits. */
  other: Draft | null;
  /** Takes a change at once; it is on its way to storage when this returns. */
  change: (patch: DraftPatch, accounts: readonly Account[]) => void;
  /** Resolves with the draft's id when all of it is in storage. */
  settled: () => Promise<string>;
  /** Goes on with another draft. */
  adopt: (draft: Draft) => void;
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
  const [draft, setDraft] = useState(() => newDraft(Date.now(), false));
  const [other, setOther] = useState<Draft | null>(null);
  const [writer] = useState(draftWriter);
  // The newest, whatever has been rendered: two keystrokes may come before a render.
  const newest = useRef(draft);
  const unseen = useUnseen();
  // Nothing is stored before it is known whether this is a private window.
  const [opened] = useState(() => Promise.withResolvers<void>());

  function show(next: Draft): void {
    newest.current = next;
    setDraft(next);
  }

  useEffect(() => {
    void open();
    async function open(): Promise<void> {
      const here = await currentTab();
      const tab = wanted.tabId === null ? here : await tabById(wanted.tabId);
      // Which page it is about is known before the page is read: a popup closed at once finds its words there again.
      const page = wanted.draftId === null ? pageOf(tab) : null;
      show({ ...newest.current, page, private: here?.private ?? false });
      const { mine, other } = await findDraft(wanted.draftId, tab, newest.current.private);
      opened.resolve();
      // Words typed meanwhile are a note of their own: the other one is offered.
      setOther(newest.current.touched ? (mine ?? other) : other);
      if (mine && !newest.current.touched) show(mine);
      else if (tab && wanted.draftId === null) await fillIn(tab);
    }

    async function fillIn(tab: Tab): Promise<void> {
      const read = await call('readPage', tab.id);
      const now = newest.current;
      // The words come above the page, with the cursor there from the start. Words already typed stay in front.
      const behind = read.text === '' ? '' : `\n\n${read.text}`;
      const text = now.text + behind;
      if (now.touched) unseen.put(behind);
      show({ ...now, page: read.page, hint: read.hint, text });
      if (now.touched) writer.save(newest.current);
    }
    // Once, when the page opens.
  }, []);

  return {
    draft,
    other,
    change({ accountId, ...patch }, accounts) {
      const to = accounts.find(({ id }) => id === accountId);
      const moved = to ? movedTo(newest.current, to) : newest.current;
      const text = patch.text === undefined ? moved.text : unseen.with(patch.text);
      show({ ...moved, ...patch, text, touched: true, savedAt: Date.now() });
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
      show(next);
    },
    discardOther: () => {
      if (other) void drafts.remove(other.id);
      setOther(null);
    },
  };
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

function pageOf(tab: Tab | null): Draft['page'] {
  return tab?.url ? { url: tab.url, title: tab.title ?? '', tabId: tab.id } : null;
}

interface Found {
  mine: Draft | null;
  other: Draft | null;
}

async function findDraft(wantedId: string | null, tab: Tab | null, isPrivate: boolean): Promise<Found> {
  const [all, sent] = await Promise.all([drafts.all(), entries.all()]);
  const posted = new Set(sent.map((entry) => entry.draft.id));
  const open = all
    .filter((draft) => draft.touched && draft.private === isPrivate && !posted.has(draft.id))
    .toSorted((a, b) => b.savedAt - a.savedAt);
  if (wantedId !== null) return { mine: open.find(({ id }) => id === wantedId) ?? null, other: null };
  const mine = open.find(({ page }) => (page?.url ?? null) === (tab?.url ?? null)) ?? null;
  return { mine, other: open.find((draft) => draft !== mine) ?? null };
}
