import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineItem, defineRecords, hideFromContentScripts } from '../../../lib/browser/items.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshBrowser, stored } from '../fake-browser.ts';

beforeEach(() => {
  freshBrowser();
});

describe.each(['local', 'session'] as const)('a thing in storage.%s', (area) => {
  const list = defineItem<string[]>(area, 'list', ['initial']);

  it('is what it is at first, without being written', async () => {
    expect(await list.get()).toEqual(['initial']);
    expect(await stored(area)).toEqual({});
  });

  it('is what was set, there and nowhere else', async () => {
    await list.set(['a']);
    expect(await list.get()).toEqual(['a']);
    expect(await stored(area)).toEqual({ list: ['a'] });
    expect(await stored(area === 'local' ? 'session' : 'local')).toEqual({});
  });

  it('keeps every change of several at once, even of two definitions', async () => {
    const same = defineItem<string[]>(area, 'list', ['initial']);
    const changes = ['a', 'b', 'c', 'd'].map((value, index) =>
      (index % 2 === 0 ? list : same).update((values) => [...values, value]),
    );
    expect(await changes.at(-1)).toEqual(['initial', 'a', 'b', 'c', 'd']);
    await Promise.all(changes);
    expect(await list.get()).toEqual(['initial', 'a', 'b', 'c', 'd']);
  });

  it('is not stuck after a change that failed', async () => {
    await expect(
      list.update(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await list.update((values) => [...values, 'a'])).toEqual(['initial', 'a']);
  });

  it('tells whoever watches, until it stops, and of nothing else', async () => {
    const seen: string[][] = [];
    const stop = list.watch((value) => seen.push(value));
    await list.set(['a']);
    await fakeBrowser.storage[area].set({ other: ['x'] });
    await fakeBrowser.storage[area].remove('list');
    stop();
    await list.set(['b']);
    expect(seen).toEqual([['a'], ['initial']]);
  });
});

describe.each([true, false])('many things of a kind, in a browser that tells keys: %s', (tellsKeys) => {
  const notes = defineRecords<{ text: string }>('local', 'note:');
  const { local } = fakeBrowser.storage;
  const getKeys = async () => Object.keys(await local.get(null));

  beforeEach(() => {
    Object.assign(local, { getKeys: tellsKeys ? getKeys : undefined });
  });
  afterEach(() => {
    Object.assign(local, { getKeys });
  });

  it('can be counted without being read', async () => {
    await notes.set('a', { text: 'hello' });
    await local.set({ other: 1 });
    expect(await notes.ids()).toEqual(['a']);
  });

  it('have a key each, so that writing one does not touch another', async () => {
    await notes.set('a', { text: 'hello' });
    await notes.set('b', { text: 'world' });
    expect(await stored('local')).toEqual({ 'note:a': { text: 'hello' }, 'note:b': { text: 'world' } });
    expect(await notes.get('a')).toEqual({ text: 'hello' });
    expect(await notes.all()).toEqual([{ text: 'hello' }, { text: 'world' }]);
    await notes.remove('a');
    expect(await notes.all()).toEqual([{ text: 'world' }]);
  });

  it('are null where there are none, whatever they are called', async () => {
    for (const id of ['a', '', 'constructor', '__proto__']) expect(await notes.get(id)).toBeNull();
    expect(await notes.all()).toEqual([]);
    await notes.remove('a');
  });

  it('are not mixed up with others', async () => {
    await fakeBrowser.storage.local.set({ 'notes:a': 1, note: 2, 'anote:b': 3 });
    expect(await notes.all()).toEqual([]);
  });

  it('tell whoever watches which, until it stops', async () => {
    const seen: [string, string | null][] = [];
    const stop = notes.watch((id, value) => seen.push([id, value?.text ?? null]));
    await notes.set('a:b', { text: 'hello' });
    await fakeBrowser.storage.local.set({ other: 1 });
    await notes.remove('a:b');
    stop();
    await notes.set('c', { text: 'unseen' });
    expect(seen).toEqual([
      ['a:b', 'hello'],
      ['a:b', null],
    ]);
  });
});

describe('keeping content scripts away', () => {
  it('is asked for where there are levels, and fine where there are none', async () => {
    const levels: unknown[] = [];
    const setAccessLevel = (level: unknown) => Promise.resolve(levels.push(level));
    Object.assign(fakeBrowser.storage.local, { setAccessLevel });
    await hideFromContentScripts();
    Object.assign(fakeBrowser.storage.local, { setAccessLevel: undefined });
    await hideFromContentScripts();
    expect(levels).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
  });
});
