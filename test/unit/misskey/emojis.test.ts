import { describe, expect, it } from 'vitest';
import { emojisAt, emojisIn } from '../../../lib/misskey/emojis.ts';

const origin = 'https://misskey.example';
const drawn = (name: string, told: unknown) => emojisAt(origin, emojisIn(name, told));
const own = (name: string) => ({ name, url: `${origin}/emoji/${name}.webp` });

describe('custom emojis in a name', () => {
  it.each([
    ['Alice', []],
    [':blobcat: Alice :+1:', ['blobcat', '+1']],
    [':a::b:', ['a', 'b']],
    [':a: and :a:', ['a']],
    ['12:34:56', []],
    [': a:', []],
    [':ネコ:', []],
    [':constructor: :__proto__:', ['constructor', '__proto__']],
  ])('%s', (name, expected) => {
    expect(drawn(name, {})).toEqual(expected.map(own));
  });

  it('are where the list of an old server says, or nowhere', () => {
    const list = [{ name: 'a', url: 'https://files.example/a.png' }, { name: 'b' }, null, 7];
    expect(drawn(':a: :b: :c:', list)).toEqual([{ name: 'a', url: 'https://files.example/a.png' }]);
  });

  it('are where the map says, else at the place of the server’s own', () => {
    expect(drawn(':a: :b:', { a: 'https://files.example/a.png' })).toEqual([
      { name: 'a', url: 'https://files.example/a.png' },
      own('b'),
    ]);
  });

  it('stay words where the server says nothing of them', () => {
    expect(drawn(':a:', undefined)).toEqual([]);
    expect(drawn(':a:', 'all of them')).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:image/png;base64,',
    'http://127.0.0.1/a.png',
    'http://far.example/a.png',
  ])('are never asked for at %s', (url) => {
    expect(drawn(':a:', [{ name: 'a', url }])).toEqual([]);
    expect(drawn(':a:', { a: url })).toEqual([]);
  });

  it('have no addresses longer than addresses are', () => {
    expect(drawn(':a:', [{ name: 'a', url: `https://files.example/${'a'.repeat(2000)}` }])).toEqual([]);
  });
});
