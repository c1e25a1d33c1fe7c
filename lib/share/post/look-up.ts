import type { Account } from '../../accounts/account.ts';
import { accountById } from '../../accounts/accounts.ts';
import { connectionOf } from '../../accounts/tokens.ts';
import { defineItem } from '../../browser/items.ts';
import { oneAtATime } from '../../browser/locks.ts';
import { MisskeyError } from '../../misskey/errors.ts';
import { findByUri, showPerson, showPost, type Found } from '../../misskey/posts.ts';
import type { Connection } from '../../misskey/request.ts';
import type { FediversePage } from '../../page/reading/fediverse-page.ts';
import { asMisskeyError, markAccount } from '../outbox/deeds.ts';

/** An answer, for as long as the browser is open. Private windows ask too, so that none of it may touch the disk. */
interface LookedUp {
  accountId: string;
  uri: string;
  private: boolean;
  found: Found;
  /** ms since 1970. */
  at: number;
}

/** When an account's server was asked, and until when it wants to be left alone; ms since 1970. */
interface Asked {
  times: number[];
  limitedUntil: number;
}

const answers = defineItem<LookedUp[]>('session', 'lookedUp', []);
const asked = defineItem<Record<string, Asked>>('session', 'lookUps', {});

const hour = 60 * 60 * 1000;
/** Servers allow as many in an hour; one call more, and all of them wait for longer. */
const perHour = 30;
const mostAnswers = 50;

/**
 * What a page of the fediverse is to an account's server: the server is asked at a person's click alone, and once.
 * Throws MisskeyError `noSuchPost`, `rateLimited`, `permissionMissing` and others.
 */
export function lookUp(accountId: string, page: FediversePage, isPrivate: boolean): Promise<Found> {
  return oneAtATime(`look-ups of ${accountId}`, async () => {
    const known = (await answers.get()).find(
      (one) => one.accountId === accountId && one.uri === page.uri && Math.abs(Date.now() - one.at) < hour,
    );
    if (known) return known.found;
    const [account, connection] = await Promise.all([accountById(accountId), connectionOf(accountId)]);
    if (!account || !connection) throw new MisskeyError('signInAgain');
    const found = await ask(account, connection, page);
    const answer = { accountId, uri: page.uri, private: isPrivate, found, at: Date.now() };
    await answers.update((all) => [answer, ...all].slice(0, mostAnswers));
    return found;
  });
}

/** Forgets answers of private windows, or about a post that has changed by our doing. */
export async function forgetLookUps(
  which: (answer: Pick<LookedUp, 'accountId' | 'private' | 'found'>) => boolean,
): Promise<void> {
  const all = await answers.get();
  if (all.some(which)) await answers.update((now) => now.filter((one) => !which(one)));
}

/** Forgets all that an account has asked. */
export async function forgetLookUpsOf(accountId: string): Promise<void> {
  await forgetLookUps((answer) => answer.accountId === accountId);
  await asked.update((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== accountId)));
}

async function ask(account: Account, connection: Connection, page: FediversePage): Promise<Found> {
  try {
    return (await askForOwn(account, connection, page)) ?? (await askAbout(account.id, connection, page.uri));
  } catch (error) {
    await markAccount(account.id, asMisskeyError(error).code);
    throw error;
  }
}

/** A page of the server itself has the id, or the name, in its address: asking for that is not limited. */
async function askForOwn(
  { origin }: Account,
  connection: Connection,
  page: FediversePage,
): Promise<Found | null> {
  const { origin: itsOrigin, pathname } = new URL(page.at);
  if (itsOrigin !== origin) return null;
  const noteId = /^\/notes\/([a-zA-Z0-9]+)$/.exec(pathname)?.[1];
  if (noteId !== undefined) return { is: 'post', post: await showPost(connection, noteId) };
  const [, username, host = null] = /^\/@([\w.-]+)(?:@([\w.:-]+))?(?:\/|$)/.exec(pathname) ?? [];
  return username === undefined
    ? null
    : { is: 'profile', person: await showPerson(connection, username, host) };
}

async function askAbout(accountId: string, connection: Connection, uri: string): Promise<Found> {
  await count(accountId);
  try {
    return await findByUri(connection, uri);
  } catch (error) {
    const { code, detail } = asMisskeyError(error);
    if (code === 'rateLimited')
      await change(accountId, (one) => ({ ...one, limitedUntil: detail.resetAt ?? 0 }));
    throw error;
  }
}

/** Counts a look-up before it is made. Throws MisskeyError `rateLimited` when it would be one too many. */
async function count(accountId: string): Promise<void> {
  const now = Date.now();
  const { times, limitedUntil } = (await asked.get())[accountId] ?? { times: [], limitedUntil: 0 };
  const lately = times.filter((time) => Math.abs(now - time) < hour);
  const room = lately.length < perHour ? 0 : (lately.at(-perHour) ?? now) + hour;
  // Of a clock that was set back since.
  const told = limitedUntil > now + hour ? 0 : limitedUntil;
  const resetAt = Math.max(room, told);
  if (resetAt > now) throw new MisskeyError('rateLimited', { resetAt });
  await change(accountId, () => ({ times: [...lately, now], limitedUntil: 0 }));
}

async function change(accountId: string, how: (one: Asked) => Asked): Promise<void> {
  await asked.update((all) => ({
    ...all,
    [accountId]: how(all[accountId] ?? { times: [], limitedUntil: 0 }),
  }));
}
