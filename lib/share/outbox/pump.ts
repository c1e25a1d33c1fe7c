import { wakeAt } from '../../browser/alarms.ts';
import { showCount } from '../../browser/badge.ts';
import { oneAtATime } from '../../browser/locks.ts';
import { whileAwake } from '../../browser/stay-awake.ts';
import { after } from '../../browser/timer.ts';
import { callAttention, isStuck } from './attention.ts';
import { lookForNote, obstacle, sendNote, takeBack } from './deeds.ts';
import { withUpload } from '../draft/draft-file.ts';
import { accountOfEntry, type Entry } from './entry.ts';
import { beginUploads, sendFile } from '../files/file-deeds.ts';
import { forgetFiles } from '../files/orphans.ts';
import { forgetArrivedInPrivate } from '../private.ts';
import { apply, outbox, putBack } from './outbox.ts';
import { filesToUpload } from '../files/uploads.ts';
import { forgetShared, rememberShared } from '../shared.ts';
import { nextTwinLook, removeTwins, watchForTwin } from './twins.ts';
import { limitOfAll, nextOfAccount } from './plan.ts';
import type { ShareEvent } from './step.ts';

/** The alarm that wakes the background for the outbox. */
export const outboxAlarm = 'outbox';

/** ms; waits shorter than this are spent awake, since alarms are late by up to 30 s. */
const shortWait = 60_000;

/**
 * Does all that is due in the outbox, and whatever becomes due within a minute; sets one alarm for the rest. Safe to
 * call at any time, any number of times.
 */
export async function pump(): Promise<void> {
  for (;;) {
    // Set first: should anything below fail, a full storage say, the outbox is looked at again all the same.
    await wakeAt(outboxAlarm, Date.now() + shortWait);
    const at = await whileAwake(doWhatIsDue);
    await wakeAt(outboxAlarm, at);
    if (at === null || at > Date.now() + shortWait) return;
    await whileAwake(() => after(Math.max(0, at - Date.now())));
  }
}

/** Resolves with the time of what is to be done next, ms since 1970; null: nothing. */
async function doWhatIsDue(): Promise<number | null> {
  const accountIds = new Set((await outbox.ids()).map(accountOfEntry));
  await Promise.all([...accountIds].map((id) => oneAtATime(`outbox of ${id}`, () => serveAccount(id))));
  await oneAtATime('twins', () => removeTwins(Date.now()));
  const entries = await outbox.all();
  await showHowManyWait(entries);
  return earliest(entries);
}

/** One request at a time for an account, oldest entry first. */
async function serveAccount(accountId: string): Promise<void> {
  await takeStock(accountId);
  for (;;) {
    const now = Date.now();
    const entries = await entriesOf(accountId);
    const next = nextOfAccount(entries, now);
    if (!next || next.at > now) return tellOfLimit(entries, now);
    await serveEntry(next.entry);
    await showHowManyWait(await outbox.all());
  }
}

/** What waits for the end of a rate limit that another note ran into says so. */
async function tellOfLimit(entries: readonly Entry[], now: number): Promise<void> {
  const after = limitOfAll(entries, now);
  if (after <= now) return;
  for (const { id, state, limitedUntil } of entries)
    if (state.is === 'queued' && limitedUntil < after)
      await apply(id, { type: 'postponed', reason: 'rateLimited', after });
}

/**
 * Sees what has changed while nobody looked. Requests run under this account's lock, so one found in flight now was
 * left by a background that died; and what waited for the network need not wait once it is back.
 */
async function takeStock(accountId: string): Promise<void> {
  const now = Date.now();
  for (const { id, state } of await entriesOf(accountId)) {
    if (state.is === 'sending' || state.is === 'uploading') await apply(id, { type: 'restarted' });
    if (state.is === 'queued' && state.reason === 'offline' && !obstacle(now))
      await apply(id, { type: 'postponed', reason: 'offline', after: now });
  }
}

async function serveEntry(entry: Entry): Promise<void> {
  const { id, state } = entry;
  if (state.is === 'undoing') {
    const event = await takeBack(entry, state.noteId);
    if (event.type === 'undone') await forgetShared(({ noteId }) => noteId === state.noteId);
    await (event.type === 'undone' ? putBack(id, event) : apply(id, event));
  }
  if (state.is === 'unsure') await settle(entry, await lookForNote(entry, state), state.since, state.lostAt);
  if (state.is === 'queued') await serveQueued(id);
}

async function serveQueued(id: string): Promise<void> {
  const stop: ShareEvent | null = obstacle(Date.now());
  const begun = await apply(id, stop ?? { type: 'send' });
  if (begun?.state.is === 'uploading') return serveUploads(begun);
  if (begun?.state.is !== 'sending') return;
  const { since } = begun.state;
  await settle(begun, await sendNote(begun), since, Date.now());
}

/** The files of an entry, one after another; then it is queued again, and the note goes with them. */
async function serveUploads(begun: Entry): Promise<void> {
  let entry = await apply(begun.id, await beginUploads(begun));
  for (const file of filesToUpload(begun)) {
    if (entry?.state.is !== 'uploading') return;
    const event = await sendFile(entry, file);
    entry = await apply(begun.id, event);
    // Taken away during the upload: what it made is nobody's.
    const isGone = !entry || entry.state.is === 'reopened';
    if (isGone && event.type === 'uploaded')
      await forgetFiles([withUpload(file, event.upload)], begun.draft.private);
  }
}

/** A note that is there is looked after once: the browser may have sent its request twice. */
async function settle(entry: Entry, event: ShareEvent, since: number, until: number): Promise<void> {
  if (event.type === 'arrived' || event.type === 'found') {
    await watchForTwin(entry, event.madeAt, until - since);
    await rememberShared(entry, event.noteId);
  }
  await apply(entry.id, event);
}

async function entriesOf(accountId: string): Promise<Entry[]> {
  return (await outbox.all()).filter((entry) => entry.accountId === accountId);
}

async function earliest(entries: readonly Entry[]): Promise<number | null> {
  const now = Date.now();
  const accounts = Map.groupBy(entries, ({ accountId }) => accountId);
  const times = [...accounts.values()].map((entries) => nextOfAccount(entries, now)?.at ?? Infinity);
  const first = Math.min(await nextTwinLook(), ...times);
  return first === Infinity ? null : first;
}

/** The badge says how many notes are not where they should be, and pages which. */
async function showHowManyWait(entries: readonly Entry[]): Promise<void> {
  await forgetArrivedInPrivate(entries);
  await callAttention(entries, Date.now());
  const stuck = entries.filter(isStuck).length;
  const waiting = entries.filter(({ state }) => state.is === 'queued' || state.is === 'unsure').length;
  await showCount(stuck + waiting, stuck > 0 ? 'problem' : 'waiting');
}
