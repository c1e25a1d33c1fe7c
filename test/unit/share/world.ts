import { afterEach, beforeEach, vi } from 'vitest';
import { putAccount } from '../../../lib/accounts/accounts.ts';
import { putToken } from '../../../lib/accounts/tokens.ts';
import type { Account } from '../../../lib/accounts/account.ts';
import type { Draft } from '../../../lib/share/draft/draft.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import type { Entry, EntryState } from '../../../lib/share/outbox/entry.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { pump } from '../../../lib/share/outbox/pump.ts';
import { nextTwinLook } from '../../../lib/share/outbox/twins.ts';
import { post } from '../../../lib/share/outbox/posting.ts';
import { nextOfAccount } from '../../../lib/share/outbox/plan.ts';
import { startServer, type ServerOptions, type TestServer } from '../../server/start.ts';
import { freshBrowser } from '../fake-browser.ts';
import { until } from '../until.ts';
import { noon, sampleAccount, sampleDraft, second } from './samples.ts';

/** A server, a browser and a clock that stands still until a test moves it. */
export const world = {} as { server: TestServer; alice: Account };

/** Sets up a world before every test of a file; its server may be another one than usual. */
export function aWorldOfOnesOwn(options: ServerOptions = {}): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: noon });
    freshBrowser();
    world.server = await startServer(options);
    world.alice = await signedIn('alice');
  });

  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    freshBrowser();
    await world.server.close();
  });
}

/** Signs a user of the server in. */
export async function signedIn(username: string, changes: Partial<Account> = {}): Promise<Account> {
  const { server } = world;
  const user = server.users().find((candidate) => candidate.username === username);
  if (!user) throw new Error(`no user ${username}`);
  const account = sampleAccount({
    id: `${user.id}@${new URL(server.origin).host}`,
    origin: server.origin,
    userId: user.id,
    username,
    ...changes,
  });
  await putAccount(account);
  await putToken(account.id, server.tokenFor(username, ['read:account', 'write:notes', 'write:drive']).token);
  return account;
}

let written = 0;

/** A draft in storage. */
export async function write(text: string, changes: Partial<Draft> = {}): Promise<Draft> {
  written += 1;
  const draft = sampleDraft({ id: `draft${written}`, text, savedAt: Date.now(), ...changes });
  await drafts.set(draft.id, draft);
  return draft;
}

/** Writes and posts a note as alice; resolves with the entry's id, when all that is due is done. */
export async function share(text: string, changes: Partial<Draft> = {}): Promise<string> {
  const { id } = await write(text, changes);
  const [entryId = ''] = await post(id, [world.alice.id]);
  await atRest();
  return entryId;
}

/** Lets time pass, wakes the background, and waits until all that is due is done. */
export async function passes(ms: number): Promise<void> {
  vi.setSystemTime(Date.now() + ms);
  void pump();
  await atRest();
}

/** As long as it takes to believe that a request whose connection was lost has made no note. */
export async function passesUntilBelieved(): Promise<void> {
  for (const wait of [2, 3, 10, 30, 30, 30, 18, 31]) await passes(wait * second);
}

/** An error in the words of the server itself: it is not at work on the request any more. */
export function serverError(status: number) {
  return { status, body: { error: { code: 'INTERNAL_ERROR', message: 'Internal error occurred.' } } };
}

/** Waits until nothing is in flight or due. */
export async function atRest(): Promise<void> {
  await until(async () => {
    const entries = await outbox.all();
    const isSending = entries.some(({ state: { is } }) => is === 'sending' || is === 'uploading');
    return !isSending && !isBusy(entries) && (await nextTwinLook()) > Date.now();
  });
}

export async function stateOf(id: string): Promise<EntryState | null> {
  return (await outbox.get(id))?.state ?? null;
}

/** What is on the server, oldest first. */
export function notesOf(username = 'alice'): (string | null)[] {
  return world.server.notesOf(username).map((note) => note.text);
}

/** How often a note was asked for. */
export function asked(): number {
  return world.server.requestsTo('notes/create').length;
}

function isBusy(entries: Entry[]): boolean {
  const now = Date.now();
  const accounts = Map.groupBy(entries, ({ accountId }) => accountId);
  return [...accounts.values()].some((some) => (nextOfAccount(some, now)?.at ?? Infinity) <= now);
}
