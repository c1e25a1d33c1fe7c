import { isPrivateWindowOpen } from '../browser/lifecycle.ts';
import { drafts } from './drafts.ts';
import type { Entry } from './entry.ts';
import { forgetLookUps } from './look-up.ts';
import { sweepFiles } from './orphans.ts';
import { outbox } from './outbox.ts';
import { forgetTwins } from './twins.ts';

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

/** Throws away what has arrived since the last private window closed. What has not is there when one opens again. */
export async function forgetArrivedInPrivate(entries: readonly Entry[]): Promise<void> {
  if (!entries.some((entry) => entry.draft.private && hasArrived(entry))) return;
  if (await isPrivateWindowOpen()) return;
  await forgetEntries(hasArrived);
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

function hasArrived({ state }: Entry): boolean {
  return state.is === 'posted' || state.is === 'undone';
}
