import { expect } from '@playwright/test';
import { isOver, type Entry } from '../../lib/share/outbox/entry.ts';
import type { TestServer } from '../server/start.ts';
import type { Chromium } from '../e2e/chromium/browser.ts';
import { articles } from '../e2e/chromium/pages.ts';
import { shareIn, type Share } from '../e2e/chromium/share.ts';
import { passed } from './haste.ts';

/** What is written in every cell of the table. */
export const words = 'Worth an evening.';
export const note = `${words}\n\n${articles.website.text}`;

/** Everything a fault can get at. */
export interface Scene {
  server: TestServer;
  /** Another one, which nothing befalls. */
  neighbour: TestServer;
  chromium: Chromium;
  share: Share;
  /** Makes the browser start again with the same profile. */
  launch: () => Promise<Chromium>;
  /** What the server is still at work on. */
  works: Promise<unknown>[];
  /** Tells what is to be posted, asked for or made. */
  isNote: (note: Told) => boolean;
}

interface Told {
  text?: string | null;
  renoteId?: string | null;
}

/** What is written in a composer, and nothing else. */
export const isWritten = ({ text }: Told): boolean => text === note;

/** The end of an entry: where its words are then. */
export type Ending = 'posted' | 'failed' | 'asking' | 'undone' | 'draft';

/** What the table says of a cell. */
export interface Verdict {
  ending: Ending | 'nowhere';
  notes: number;
  /** Where the words are. */
  kept: 'server' | 'outbox' | 'draft' | 'lost';
  /** Seen by more people than chosen, or made long after it was wanted. */
  wider: boolean;
  late: boolean;
}

/** As long as a note may take to be found or sent again. */
export const patiently = { timeout: 90_000, intervals: [100, 250] };
const settled = new Set(['posted', 'failed', 'asking', 'undone']);
/** ms after which nothing is sent unasked. */
export const longestWait = 15 * 60_000;

/** The one entry that goes to the server; none while the storage cannot be read. */
export async function entryOf({ share }: Scene): Promise<Entry | null> {
  const all = await share.entries();
  return all.find(({ accountId }) => accountId.endsWith('@misskey.example')) ?? null;
}

/** Waits until the entry stands so. */
export async function comesTo(scene: Scene, is: Entry['state']['is']): Promise<void> {
  await expect.poll(async () => (await entryOf(scene))?.state.is, patiently).toBe(is);
}

/** Kills the browser and starts it again with its profile. */
export async function crash(scene: Scene): Promise<void> {
  await scene.chromium.crash();
  scene.chromium = await scene.launch();
  scene.share = await shareIn(scene.chromium, scene.server);
}

/** Waits until nothing more happens by itself, and says what has become of the words. `isTaken`: they have left the composer. */
export async function verdictOn(scene: Scene, isTaken: boolean): Promise<Verdict> {
  const { server, isNote } = scene;
  await expect.poll(() => isQuiet(scene, isTaken), patiently).toBe(true);
  await Promise.all(scene.works);
  // Whatever would still be sent would be now.
  await passed(10_000);
  const [entry, drafts] = [await entryOf(scene), await scene.share.drafts()];
  const made = server.notesOf('alice').filter(isNote);
  const isDraft = drafts.some(isNote);
  const ending = entry ? entry.state.is : isDraft ? 'draft' : 'nowhere';
  const isInOutbox = entry !== null && isNote(entry.note) && !isOver(entry);
  return {
    ending: ending as Verdict['ending'],
    notes: made.length,
    kept: isInOutbox ? 'outbox' : isDraft ? 'draft' : made.length > 0 ? 'server' : 'lost',
    wider: made.some(({ visibility }) => visibility !== 'followers'),
    late: made.some(({ createdAt }) => entry !== null && createdAt - entry.wantedAt > longestWait),
  };
}

async function isQuiet(scene: Scene, isTaken: boolean): Promise<boolean> {
  const { share } = scene;
  const stored = { ...(await share.stored('local')), ...(await share.stored('session')) };
  // A browser sends a request twice at times; that is put right after a while.
  if (Object.keys(stored).some((key) => key.startsWith('twin:'))) return false;
  const entry = await entryOf(scene);
  return entry ? settled.has(entry.state.is) : !isTaken;
}
