import { afterEach, describe, expect, it } from 'vitest';
import { findByUri, showPerson, showPost } from '../../../lib/misskey/posts.ts';
import { personalities } from '../../server/personalities/all.ts';
import type { Personality } from '../../server/personality.ts';
import { startServer, type TestServer } from '../../server/start.ts';
import { serverThatSays } from './fake-server.ts';

const uri = 'https://mastodon.example/@dora/112233445566778899';
const user = { id: 'dora1', username: 'dora', host: 'mastodon.example', name: 'Dora' };
const note = { id: 'post1', createdAt: '2026-05-20T12:00:00.000Z', user, text: 'hi', visibility: 'public' };

/** What an answer is read as. */
async function read(answer: unknown) {
  const origin = await serverThatSays(() => ({ '/api/ap/show': answer as object }));
  return findByUri({ origin, token: 'secret' }, uri);
}

const readPost = async (changes: object) => {
  const found = await read({ type: 'Note', object: { ...note, ...changes } });
  return found.is === 'post' ? found.post : null;
};

describe('a post as a server tells of it', () => {
  it('is what is shown and what counts', async () => {
    expect(await readPost({})).toEqual({
      id: 'post1',
      author: { id: 'dora1', acct: '@dora@mastodon.example', name: 'Dora' },
      text: 'hi',
      cw: null,
      visibility: 'public',
      localOnly: false,
      inChannel: false,
      files: 0,
      recipients: [],
      myReaction: null,
      likeOnly: false,
    });
  });

  it('is cut where it is longer than anybody reads', async () => {
    const long = 'あ'.repeat(100_000);
    const many = Array.from({ length: 100_000 }, (_, index) => `id${index}`);
    const post = await readPost({
      text: long,
      cw: long,
      user: { ...user, name: long },
      visibleUserIds: many,
      fileIds: many,
      myReaction: long,
    });
    expect(JSON.stringify(post).length).toBeLessThan(5000);
    expect(post).toMatchObject({ files: 100_000, myReaction: null });
  });

  it.each([
    [{ visibility: 'private' }, { visibility: 'specified' }],
    [{ visibility: 'everybody' }, { visibility: 'specified' }],
    [{ visibility: undefined }, { visibility: 'specified' }],
    [
      { text: { toString: 'x' }, cw: 1 },
      { text: '', cw: null },
    ],
    [{ text: '\uD800' }, { text: '\uFFFD' }],
    [{ visibleUserIds: ['a', '../b', 3, null] }, { recipients: ['a'] }],
    [
      { visibleUserIds: 'a', files: 'x' },
      { recipients: [], files: 0 },
    ],
    [{ channelId: 'c1' }, { inChannel: true }],
    [{ channelId: null }, { inChannel: false }],
    [{ reactionAcceptance: 'likeOnly' }, { likeOnly: true }],
  ])('%j is read as %j', async (changes, expected) => {
    expect(await readPost(changes)).toMatchObject(expected);
  });

  it.each([
    ['例え.jp', '@dora@xn--r8jz45g.jp'],
    ['Mastodon.Example', '@dora@mastodon.example'],
    ['a.example:8443', '@dora@a.example:8443'],
  ])('of somebody on %s is by %s', async (host, acct) => {
    expect(await readPost({ user: { ...user, host } })).toMatchObject({ author: { acct } });
  });

  it.each([
    [{ id: '../../admin' }],
    [{ id: 7 }],
    [{ id: 'a'.repeat(65) }],
    [{ user: null }],
    [{ user: { ...user, username: 'dora@evil.example' } }],
    [{ user: { ...user, username: 'dora evil' } }],
    [{ user: { ...user, host: 'evil.example/@dora' } }],
    [{ user: { ...user, host: 'a'.repeat(300) } }],
    [{ user: { ...user, host: 7 } }],
    [{ user: { ...user, host: 'a.example:99999' } }],
  ])('%j makes no sense', async (changes) => {
    await expect(readPost(changes)).rejects.toMatchObject({ code: 'badAnswer' });
  });

  it('that is nothing but a renote stands for what it renotes', async () => {
    const renote = { text: null, renoteId: 'post2', renote: { ...note, id: 'post2', text: 'first' } };
    expect(await readPost(renote)).toMatchObject({ id: 'post2', text: 'first' });
    expect(await readPost({ ...renote, text: 'a quote' })).toMatchObject({ id: 'post1', text: 'a quote' });
    await expect(readPost({ text: null, renoteId: 'post2' })).rejects.toMatchObject({ code: 'noSuchPost' });
    const endless = { ...renote, renote: { ...note, id: 'post2', text: null, renoteId: 'post3' } };
    await expect(readPost(endless)).rejects.toMatchObject({ code: 'noSuchPost' });
  });

  it('that is not for this account is none', async () => {
    await expect(readPost({ isHidden: true, text: null })).rejects.toMatchObject({ code: 'noSuchPost' });
  });

  it.each([
    [null],
    [{}],
    [[]],
    [{ type: 'Note' }],
    [{ type: 'Page', object: note }],
    [{ type: 'User', object: note }],
  ])('is not %j', async (answer) => {
    await expect(read(answer ?? [])).rejects.toMatchObject({ code: 'badAnswer' });
  });

  it('names users of the server itself without a host', async () => {
    for (const host of [null, undefined])
      expect(await readPost({ user: { ...user, host } })).toMatchObject({ author: { acct: '@dora' } });
  });
});

describe.each(Object.entries(personalities).filter(isMisskey))('%s', (_name, personality) => {
  const servers: TestServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  async function signedIn() {
    const server = await startServer({ personality, strict: false });
    servers.push(server);
    const { token, hash } = server.tokenFor('alice', [...personality.permissions]);
    return { server, connection: { origin: server.origin, token: personality.takesRawToken ? token : hash } };
  }

  it('tells of a post elsewhere, of its own, and of nothing', async () => {
    const { server, connection } = await signedIn();
    const { id } = server.addPostElsewhere({ uri, username: 'dora', text: 'Good morning', cw: 'weather' });
    const post = { id, author: { acct: '@dora@mastodon.example' }, text: 'Good morning', cw: 'weather' };
    expect(await findByUri(connection, uri)).toMatchObject({ is: 'post', post });
    expect(await showPost(connection, id)).toMatchObject(post);
    await expect(findByUri(connection, `${uri}0`)).rejects.toMatchObject({ code: 'noSuchPost' });
    await expect(showPost(connection, 'zzzzzzzzzz')).rejects.toMatchObject({ code: 'noSuchNote' });
  });

  it('tells of people', async () => {
    const { server, connection } = await signedIn();
    server.addUserElsewhere('https://mastodon.example/@dora', 'dora');
    const dora = { acct: '@dora@mastodon.example' };
    expect(await findByUri(connection, 'https://mastodon.example/@dora')).toMatchObject({ person: dora });
    expect(await showPerson(connection, 'dora', 'mastodon.example')).toMatchObject(dora);
    expect(await showPerson(connection, 'bob', null)).toMatchObject({ acct: '@bob' });
    await expect(showPerson(connection, 'nobody', null)).rejects.toMatchObject({ code: 'noSuchPost' });
  });

  it('tells who got a direct post, and nobody else of it', async () => {
    const { server, connection } = await signedIn();
    const [alice] = server.users();
    const direct = { uri, username: 'dora', text: 'psst', visibility: 'specified' } as const;
    const { id } = server.addPostElsewhere({ ...direct, to: ['alice'] });
    expect(await showPost(connection, id)).toMatchObject({
      recipients: [alice?.id],
      visibility: 'specified',
    });
    const other = server.addPostElsewhere({ ...direct, uri: `${uri}1`, to: ['bob'] });
    await expect(showPost(connection, other.id)).rejects.toMatchObject({ code: 'noSuchPost' });
  });
});

/** Those that answer, and have what this is about. */
function isMisskey([name, { endpoints }]: [string, Personality]): boolean {
  return name !== 'hanging' && name !== 'web-page' && 'ap/show' in endpoints;
}
