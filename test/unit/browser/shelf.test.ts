import { beforeEach, expect, it } from 'vitest';
import { defineShelf } from '../../../lib/browser/shelf.ts';
import { freshBrowser } from '../fake-browser.ts';

beforeEach(() => void freshBrowser());

const shelf = () => defineShelf<{ at: number; what: string }>('things', 3);

it('a shelf keeps the newest things, also for another one of its name', async () => {
  for (const [key, at] of Object.entries({ b: 2, a: 1, d: 4, c: 3 }))
    await shelf().set(key, { at, what: key });
  expect(await shelf().get('a')).toBeNull();
  expect(await shelf().get('b')).toEqual({ at: 2, what: 'b' });
  await shelf().set('b', { at: 9, what: 'again' });
  await shelf().set('e', { at: 5, what: 'e' });
  expect(await shelf().get('c')).toBeNull();
  expect(await shelf().get('b')).toEqual({ at: 9, what: 'again' });
});

it('what is thrown away is gone', async () => {
  for (const key of ['a', 'b', 'c']) await shelf().set(key, { at: 1, what: key });
  await shelf().remove(({ what }) => what === 'b');
  expect(await shelf().get('b')).toBeNull();
  expect(await shelf().get('c')).not.toBeNull();
  await shelf().clear();
  expect(await shelf().get('c')).toBeNull();
});

function refuse(): never {
  throw new DOMException('A mutation operation was attempted on a database.', 'InvalidStateError');
}

it('where a browser keeps no database, nothing is kept and nothing fails', async () => {
  Object.assign(globalThis, { indexedDB: { open: refuse } });
  await shelf().set('a', { at: 1, what: 'a' });
  await shelf().remove(() => true);
  await shelf().clear();
  expect(await shelf().get('a')).toBeNull();
});
