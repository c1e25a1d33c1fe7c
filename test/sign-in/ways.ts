import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stillShares } from '../../components/sign-in/ServerProblem.tsx';
import { accountById, accounts } from '../../lib/accounts/accounts.ts';
import { waysTo } from '../../lib/accounts/client.ts';
import { permissionsOf, type Part } from '../../lib/accounts/parts.ts';
import { signInProgress } from '../../lib/accounts/pending.ts';
import { findServer } from '../../lib/accounts/servers.ts';
import { signIn, signInWithToken } from '../../lib/accounts/sign-in.ts';
import { connectionOf } from '../../lib/accounts/tokens.ts';
import { commands } from '../../lib/commands.ts';
import { MisskeyError, type ErrorCode, type ErrorDetail } from '../../lib/misskey/errors.ts';
import { createNote } from '../../lib/misskey/notes.ts';
import { permissionNames } from '../../lib/misskey/permissions.ts';
import type { ServerInfo, Way } from '../../lib/misskey/server.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';
import { noteOf } from '../../lib/share/draft/note.ts';
import type { TestServer } from '../server/start.ts';
import { sampleDraft } from '../unit/share/samples.ts';
import { sayYes } from './person.ts';

/** How a try has ended: with an account that posts, with a page to share through, not offered, or refused and why. */
export type Outcome =
  | { is: 'signedIn'; way: Way; insteadOf: Way | null }
  | { is: 'shared'; by: 'sharePage' | 'relay' }
  | { is: 'notOffered' }
  | { is: 'refused'; code: ErrorCode; detail: ErrorDetail };

/** What the sign-in form asks for unless something is left out. */
const parts: Part[] = ['pictures', 'channels'];
const text = 'Worth reading\nhttps://example.org/a';

/** Signs in by a way, or by the best one for null, and posts a note. */
export async function trySignIn(server: TestServer, way: Way | null): Promise<Outcome> {
  const found = await look(server.origin);
  if ('code' in found) return found;
  if (way !== null && !waysTo(found).includes(way)) return isNotOffered(server, way);
  return way === 'manual' ? byHand(server, found) : byConsent(server, way);
}

/** Shares without signing in: through the server's own form, or the hub's where no server is recognised. */
export async function tryToShare({ origin }: TestServer): Promise<Outcome> {
  const found = await look(origin);
  const problem = 'code' in found ? found : null;
  const relay = problem?.code === 'notAServer';
  if (problem && !relay && !stillShares(problem)) return problem;
  const draft = sampleDraft({ text });
  await drafts.set(draft.id, draft);
  await commands.openSharePage(origin, draft.id, null, relay);
  const { url = '' } = (await fakeBrowser.tabs.query({})).at(-1) ?? {};
  const { host, searchParams } = new URL(url);
  expect(searchParams.get('text')).toBe(text);
  expect(await accounts.get()).toMatchObject(relay ? [] : [{ kind: 'sharePage', origin }]);
  if (relay) {
    expect([host, searchParams.get('manualInstance')]).toEqual(['misskey-hub.net', new URL(origin).host]);
    return { is: 'shared', by: 'relay' };
  }
  return (await shows(url)) || !problem ? { is: 'shared', by: 'sharePage' } : problem;
}

async function look(origin: string): Promise<ServerInfo | Extract<Outcome, { code: ErrorCode }>> {
  try {
    return await findServer(origin);
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    return { is: 'refused', code: error.code, detail: error.detail };
  }
}

/** Asked for all the same, it opens nothing and asks the server nothing. */
async function isNotOffered(server: TestServer, way: Way): Promise<Outcome> {
  const before = server.requests.length;
  const asked = signIn({ typed: server.origin, parts, returnTo: null, way });
  await expect(asked).rejects.toMatchObject({ code: 'noWayToSignIn' });
  expect(server.requests).toHaveLength(before);
  expect(await fakeBrowser.tabs.query({})).toHaveLength(1);
  return { is: 'notOffered' };
}

async function byConsent(server: TestServer, chosen: Way | null): Promise<Outcome> {
  const ended = await sayYes(() => signIn({ typed: server.origin, parts, returnTo: null, way: chosen }));
  const { way, insteadOf, error, accountId } = ended;
  if (error) return { is: 'refused', ...error };
  await postAs(server, accountId ?? '');
  return { is: 'signedIn', way, insteadOf };
}

async function byHand(server: TestServer, { software }: ServerInfo): Promise<Outcome> {
  const { token } = server.tokenFor('alice', permissionNames(permissionsOf(parts), software));
  await signInWithToken(server.origin, token, parts);
  expect((await signInProgress.get())?.missing).toEqual([]);
  const [account] = await accounts.get();
  await postAs(server, account?.id ?? '');
  return { is: 'signedIn', way: 'manual', insteadOf: null };
}

/** The account is alice's, and its token posts what its composer would. */
async function postAs(server: TestServer, accountId: string): Promise<void> {
  const account = await accountById(accountId);
  const connection = await connectionOf(accountId);
  if (!account || !connection) throw new Error('there is no account');
  expect(account).toMatchObject({ origin: server.origin, username: 'alice', standing: 'good' });
  await createNote(connection, noteOf(sampleDraft({ text }), account));
  expect(server.notesOf('alice')).toMatchObject([{ text, visibility: 'public' }]);
}

/** Whether the page is there and has the text in it. */
async function shows(url: string): Promise<boolean> {
  try {
    const page = await fetch(url, { signal: AbortSignal.timeout(8000) });
    return (await page.text()).includes('Worth reading');
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
