import { createStore, get, set } from 'idb-keyval';
import { dataVersion } from './items.ts';

/** Answers worth keeping for a while, in IndexedDB. Losing them costs a question, nothing more. */
export interface Cache<T> {
  /** null: not there, older than the shelf life, or of another version of this code. */
  get(key: string): Promise<T | null>;
  set(key: string, value: T): Promise<void>;
}

interface Kept<T> {
  value: T;
  at: number;
  version: number;
}

/** Defines a cache of that name; `shelfLife` in ms. */
export function defineCache<T>(name: string, shelfLife: number): Cache<T> {
  const store = () => createStore(`cache-${name}`, 'values');
  return {
    async get(key) {
      const kept = await orNothing(async () => get<Kept<T>>(key, store()));
      const isFresh = kept?.version === dataVersion && Math.abs(Date.now() - kept.at) < shelfLife;
      return isFresh ? kept.value : null;
    },
    async set(key, value) {
      await orNothing(async () =>
        set(key, { value, at: Date.now(), version: dataVersion } satisfies Kept<T>, store()),
      );
    },
  };
}

/** Firefox refuses IndexedDB in private windows and where nothing is to be remembered: then nothing is kept. */
export async function orNothing<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return (await work()) ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
