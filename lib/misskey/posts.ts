import { MisskeyError } from './errors.ts';
import { isVisibility, type Visibility } from './notes.ts';
import { isObject } from './refusal.ts';
import { request, type Connection } from './request.ts';

/** Whoever wrote a post, or whose profile it is. */
export interface Person {
  id: string;
  /** `@user@host`, or `@user` for somebody of the server itself. */
  acct: string;
  name: string | null;
}

/** A post as an account's server knows it: what is shown of it, and what decides what may be done with it. */
export interface Post {
  /** Its id on that server, wherever it was written. */
  id: string;
  author: Person;
  /** As it was written; the beginning of a very long one. */
  text: string;
  cw: string | null;
  visibility: Visibility;
  localOnly: boolean;
  inChannel: boolean;
  /** How many files it has. */
  files: number;
  /** Ids of the users it was sent to, if it is direct. */
  recipients: string[];
  /** What this account has reacted with; null if it has not. */
  myReaction: string | null;
  /** Its author takes likes alone. */
  likeOnly: boolean;
}

/** What is found at an address. */
export type Found = { is: 'post'; post: Post } | { is: 'profile'; person: Person };

/** ms: the server may have to fetch it from another one, and browsers abort a worker's fetch after 30 s. */
const patience = 25_000;

/** UTF-16 units that are shown and kept, whatever a server sends. */
const longest = { text: 1000, cw: 500, name: 200 };
const mostRecipients = 200;

/**
 * Asks the server for what is at an address anywhere; it may fetch it from there. Servers allow 30 of these per hour.
 * Throws MisskeyError `noSuchPost`, `notFederated` and others.
 */
export async function findByUri(connection: Connection, uri: string): Promise<Found> {
  const answer = await asked(request(connection, 'ap/show', { uri }, { timeout: patience }));
  if (!isObject(answer)) throw badAnswer();
  if (answer['type'] === 'Note') return { is: 'post', post: readPost(answer['object']) };
  if (answer['type'] === 'User') return { is: 'profile', person: readPerson(answer['object']) };
  throw badAnswer();
}

/** A note of the server itself, by its id. Throws MisskeyError `noSuchNote`, `noSuchPost` and others. */
export async function showPost(connection: Connection, noteId: string): Promise<Post> {
  return readPost(await request(connection, 'notes/show', { noteId }));
}

/** A user by name. `host`: null for those of the server itself. Throws MisskeyError `noSuchPost` and others. */
export async function showPerson(
  connection: Connection,
  username: string,
  host: string | null,
): Promise<Person> {
  return readPerson(await request(connection, 'users/show', { username, ...(host !== null && { host }) }));
}

/** Up to 2024 a server says that it has a problem of its own when there is nothing of that kind at an address. */
async function asked(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const isUnknown = error instanceof MisskeyError && error.detail.serverCode === 'INTERNAL_ERROR';
    throw isUnknown ? new MisskeyError('noSuchPost', error.detail, error) : error;
  }
}

/** A renote with nothing of its own stands for what it renotes, as in Misskey's own pages. */
function readPost(value: unknown): Post {
  if (!isObject(value)) throw badAnswer();
  return postOf(isPureRenote(value) && isObject(value['renote']) ? value['renote'] : value);
}

function postOf(note: Record<string, unknown>): Post {
  const { id, visibility, fileIds, files, visibleUserIds, channelId, myReaction } = note;
  if (!isId(id)) throw badAnswer();
  if (note['isHidden'] === true || isPureRenote(note)) throw new MisskeyError('noSuchPost');
  return {
    id,
    author: readPerson(note['user']),
    text: words(note['text'], longest.text) ?? '',
    cw: words(note['cw'], longest.cw),
    // What is not one of the four (v10 has another) is taken for the narrowest.
    visibility: isVisibility(visibility) ? visibility : 'specified',
    localOnly: note['localOnly'] === true,
    inChannel: isId(channelId),
    files: Math.max(lengthOf(fileIds), lengthOf(files)),
    recipients: Array.isArray(visibleUserIds) ? visibleUserIds.filter(isId).slice(0, mostRecipients) : [],
    myReaction: typeof myReaction === 'string' && myReaction.length <= longest.name ? myReaction : null,
    likeOnly: note['reactionAcceptance'] === 'likeOnly',
  };
}

function isPureRenote(note: Record<string, unknown>): boolean {
  const { renoteId, text, cw, poll } = note;
  const isEmpty = !text && !cw && !isObject(poll) && lengthOf(note['fileIds']) === 0;
  return isId(renoteId) && isEmpty;
}

function readPerson(value: unknown): Person {
  if (!isObject(value)) throw badAnswer();
  const { id, username, host, name } = value;
  const isLocal = host === null || host === undefined;
  // In ASCII, as no mention is read otherwise.
  const domain = isHost(host) ? URL.parse(`https://${host}`)?.host : undefined;
  if (!isId(id) || !isUsername(username) || !(isLocal || domain !== undefined)) throw badAnswer();
  return { id, acct: isLocal ? `@${username}` : `@${username}@${domain}`, name: words(name, longest.name) };
}

/** Where people see a profile on that server. */
export function profileUrl(origin: string, { acct }: Person): string {
  return `${origin}/${acct}`;
}

function words(value: unknown, most: number): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, most).toWellFormed() : null;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z0-9]{1,64}$/.test(value);
}

/** Anything else would pass for somebody elsewhere, or for more than a name, in a mention. */
function isUsername(value: unknown): value is string {
  return typeof value === 'string' && /^\w(?:[\w.-]{0,126}\w)?$/.test(value);
}

function isHost(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 253 &&
    /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d+)?$/u.test(value)
  );
}

function badAnswer(): MisskeyError {
  return new MisskeyError('badAnswer', { status: 200 });
}
