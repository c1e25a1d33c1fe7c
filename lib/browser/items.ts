import browser, { type Storage } from 'webextension-polyfill';
import { oneAtATime } from './locks.ts';

/**
 * The version of what lies in `storage.local`, which is under this key. Whoever changes the shape of anything there adds
 * one, and a step to `migrations.ts`.
 */
export const dataVersion = 2;
const versionKey = 'version';

/** Where a thing is kept: `local` survives the browser, `session` dies with it and never touches the disk. */
export type Area = 'local' | 'session';

/** One thing in extension storage. */
export interface Item<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Read, change, write, one after another even from several contexts. Resolves with what was written. */
  update(change: (value: T) => T): Promise<T>;
  /** Calls back with every new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}

/** Many things of a kind, one storage key each, so that writing one never touches another. */
export interface Records<T> {
  get(id: string): Promise<T | null>;
  all(): Promise<T[]>;
  /** The ids alone, without reading the things. */
  ids(): Promise<string[]>;
  set(id: string, value: T): Promise<void>;
  remove(id: string): Promise<void>;
  /** Calls back with the id and the new value, null when it is gone, until the returned function is called. */
  watch(listener: (id: string, value: T | null) => void): () => void;
}

/** Defines one thing under `key`. What was never set is `initial`, and is not written. */
export function defineItem<T>(area: Area, key: string, initial: T): Item<T> {
  const get = async () => fromStorage<T>((await read(area, [key]))[key]) ?? initial;
  const set = (value: T) => storage(area).set({ [key]: value });
  return {
    get,
    set,
    update: (change) =>
      oneAtATime(`${area}:${key}`, async () => {
        const value = change(await get());
        await set(value);
        return value;
      }),
    watch: (listener) =>
      onChange(area, (changes) => {
        const change = changes[key];
        if (change) listener(fromStorage<T>(change.newValue) ?? initial);
      }),
  };
}

/** Defines many things under keys `prefix` + id. */
export function defineRecords<T>(area: Area, prefix: string): Records<T> {
  return {
    get: async (id) => fromStorage<T>((await read(area, [prefix + id]))[prefix + id]),
    all: async () =>
      Object.values(await read(area, await keysOf(area, prefix)))
        .map((value) => fromStorage<T>(value))
        .filter((value) => value !== null),
    ids: async () => (await keysOf(area, prefix)).map((key) => key.slice(prefix.length)),
    set: (id, value) => storage(area).set({ [prefix + id]: value }),
    remove: (id) => storage(area).remove(prefix + id),
    watch: (listener) =>
      onChange(area, (changes) => {
        for (const [key, change] of Object.entries(changes))
          if (key.startsWith(prefix)) listener(key.slice(prefix.length), fromStorage<T>(change.newValue));
      }),
  };
}

/** Writes things under their whole keys in one go: if the browser dies over it, all of them are there or none. */
export async function setTogether(area: Area, things: Record<string, unknown>): Promise<void> {
  await storage(area).set(things);
}

/** Keeps content scripts, should there ever be one, away from tokens. Only Chromium has levels. */
export async function hideFromContentScripts(): Promise<void> {
  const local = browser.storage.local as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What is stored under these keys, in the shape of today. What dies with the browser is never older. */
async function read(area: Area, keys: string[]): Promise<Record<string, unknown>> {
  if (area === 'local') {
    const { [versionKey]: version, ...stored } = await storage(area).get([...keys, versionKey]);
    if (version === dataVersion) return stored;
    await oneAtATime(versionKey, async () =>
      (await import('./migrations.ts')).migrate(storage(area), versionKey),
    );
  }
  return storage(area).get(keys);
}

/** Chromium 130 and Firefox 143 tell the keys alone; else everything that is stored is read for them. */
async function keysOf(area: Area, prefix: string): Promise<string[]> {
  const target: Storage.StorageArea & { getKeys?: () => Promise<string[]> } = storage(area);
  const keys = target.getKeys ? await target.getKeys() : Object.keys(await target.get(null));
  return keys.filter((key) => key.startsWith(prefix));
}

function storage(area: Area): Storage.StorageArea {
  return browser.storage[area];
}

function onChange(
  area: Area,
  listener: (changes: Record<string, Storage.StorageChange>) => void,
): () => void {
  const target = storage(area);
  target.onChanged.addListener(listener);
  return () => {
    target.onChanged.removeListener(listener);
  };
}

/** What we wrote is what we read: nothing else writes here, and migrations keep old shapes away. */
function fromStorage<T>(value: unknown): T | null {
  return (value ?? null) as T | null;
}
