import { afterEach, describe, expect, it } from 'vitest';
import {
  isReaction,
  isSameReaction,
  react,
  reactionOf,
  unreact,
  usualReactions,
} from '../../../lib/misskey/reactions.ts';
import { personalities } from '../../server/personalities/all.ts';
import type { Personality } from '../../server/personality.ts';
import { startServer, type TestServer } from '../../server/start.ts';

describe.each(Object.entries(personalities).filter(isMisskey))('%s', (_name, personality) => {
  const servers: TestServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  async function before(text = 'hello') {
    const server = await startServer({ personality, strict: false });
    servers.push(server);
    const { token, hash } = server.tokenFor('alice', [...personality.permissions]);
    const connection = { origin: server.origin, token: personality.takesRawToken ? token : hash };
    const { software: name, version } = personality;
    const { id } = server.addPostElsewhere({ uri: 'https://a.example/1', username: 'dora', text });
    return {
      react: (reaction: string) => react(connection, { name, version }, id, reaction),
      unreact: () => unreact(connection, id),
      mine: () => reactionOf(connection, id),
      id,
      connection,
    };
  }

  it('takes every usual reaction, again and instead of another', async () => {
    const { react, mine } = await before();
    for (const reaction of usualReactions) {
      expect(await react(reaction)).toBeNull();
      expect(await react(reaction)).toBeNull();
      expect(isSameReaction((await mine()) ?? '', reaction)).toBe(true);
    }
  });

  it('takes one back, again and again', async () => {
    const { react, unreact, mine } = await before();
    await react('👍');
    await unreact();
    await unreact();
    expect(await mine()).toBeNull();
  });
});

describe('a reaction', () => {
  it.each(['👍', '❤', '❤️', '👨‍👩‍👧', '🇯🇵', '1️⃣', '🏴‍☠️', ':blobcat:', ':a+b-c_1:'])('can be %s', (word) => {
    expect(isReaction(word)).toBe(true);
  });

  it.each([
    '',
    'a',
    '1',
    '#',
    ':',
    '::',
    ':blobcat@evil.example:',
    '👍👍',
    '👍 ',
    `👍${'\u200D👍'.repeat(50)}`,
  ])('cannot be %j', (word) => {
    expect(isReaction(word)).toBe(false);
  });

  it.each([
    ['❤', '❤️', true],
    ['👍', 'like', true],
    [':blobcat:', ':blobcat@.:', true],
    [':blobcat:', ':blobcat@evil.example:', false],
    ['👍', '❤', false],
    ['constructor', 'like', false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(isSameReaction(one, other)).toBe(same);
  });
});

/** Those that answer, and have what this is about. */
function isMisskey([name, { endpoints }]: [string, Personality]): boolean {
  return name !== 'hanging' && name !== 'web-page' && 'notes/reactions/create' in endpoints;
}
