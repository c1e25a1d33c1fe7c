import { isPrivateWindowOpen } from '../browser/lifecycle.ts';
import { reopened } from './draft/draft.ts';
import { drafts } from './draft/drafts.ts';
import { isOver, type Entry } from './outbox/entry.ts';
import { forgetLookUps } from './post/look-up.ts';
import { sweepFiles } from './files/orphans.ts';
import { outbox } from './outbox/outbox.ts';
import { forgetTwins } from './outbox/twins.ts';

/**
 * The last private window has closed: throws away everything from there but what is on its way. That was promised to go,
 * and is in memory alone.
 */
export async function forgetPrivate(): Promise<void> {
  const some = await drafts.all();
  await Promise.all([
    forgetTwins((watch) => watch.private),
    forgetLookUps((answer) => answer.private),
    ...some.filter((draft) => draft.private).map(({ id }) => drafts.remove(id)),
    forgetEntries((entry) => !isOnItsWay(entry)),
  ]);
  await sweepFiles();
}

/**
 * Throws away what has arrived since the last private window closed, or was taken back: that had begun before. What has
 * not arrived is there when one opens again.
 */
export async function forgetArrivedInPrivate(entries: readonly Entry[]): Promise<void> {
  const over = entries.filter((entry) => entry.draft.private && isOver(entry));
  if (over.length === 0 || (await isPrivateWindowOpen())) return;
  // Before its entry, or a background that dies in between forgets where the draft is from.
  await Promise.all(over.map(({ draft }) => drafts.remove(reopened(draft, 0).id)));
  await forgetEntries(isOver);
  await sweepFiles();
}

async function forgetEntries(which: (entry: Entry) => boolean): Promise<void> {
  const gone = (await outbox.all()).filter((entry) => entry.draft.private && which(entry));
  await Promise.all(gone.map(({ id }) => outbox.remove(id)));
}

const onItsWay: ReadonlySet<Entry['state']['is']> = new Set([
  'queued',
  'uploading',
  'sending',
  'unsure',
  'undoing',
]);

function isOnItsWay({ state }: Entry): boolean {
  return onItsWay.has(state.is);
}
