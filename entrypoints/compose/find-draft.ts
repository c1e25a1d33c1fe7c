import type { Tab } from '../../lib/browser/tabs.ts';
import { pointedAt, type Pointed } from '../../lib/page/reading/pointed.ts';
import type { Draft, DraftPage } from '../../lib/share/draft/draft.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';
import { entriesFrom } from '../../lib/share/outbox/entries.ts';
import { isPosted } from '../../lib/share/outbox/entry.ts';

/** The page, or the link in it, that a draft begun in this tab is about. */
export function pageOf(tab: Tab | null, pointed: Pointed | null): DraftPage | null {
  if (tab && pointed?.link) return { url: pointed.link, title: '', tabId: tab.id };
  return tab?.url ? { url: tab.url, title: tab.title ?? '', tabId: tab.id } : null;
}

/** What a gesture in the menu makes of the draft it is about. */
export async function pointing(pointed: Pointed | null): Promise<(draft: Draft) => Draft> {
  return pointed ? (await import('./pointing.ts')).pointing(pointed) : (draft) => draft;
}

/** The next gesture on this tab is about something else, once what came of this one is `kept`. */
export async function forgetPointed(tabId: number, kept: Promise<void>): Promise<void> {
  // What could not be stored stays; the writer says why.
  const isKept = await kept.then(
    () => true,
    () => false,
  );
  if (isKept) await pointedAt.remove(String(tabId));
}

/** A draft to go on with, and one that was begun elsewhere. */
export interface Found {
  mine: Draft | null;
  other: Draft | null;
}

/** The draft asked for by id, else the one begun on this page; and another that waits. */
export async function findDraft(
  wantedId: string | null,
  page: DraftPage | null,
  isPrivate: boolean,
): Promise<Found> {
  const all = await drafts.all();
  const sent = await entriesFrom(all.map(({ id }) => id));
  const open = all.filter((draft) => !isPosted(draft, sent)).toSorted((a, b) => b.savedAt - a.savedAt);
  if (wantedId !== null) return { mine: open.find(({ id }) => id === wantedId) ?? null, other: null };
  const begun = open.filter((draft) => draft.touched && draft.private === isPrivate);
  const mine = begun.find((draft) => (draft.page?.url ?? null) === (page?.url ?? null)) ?? null;
  return { mine, other: begun.find((draft) => draft !== mine) ?? null };
}
