import { clear, createStore, del, delMany, entries, get, set } from 'idb-keyval';
import { orNothing } from './cache.ts';

/** The newest things of a kind, in IndexedDB; losing them is no loss of anybody's words. */
export interface Shelf<T> {
  get(key: string): Promise<T | null>;
  set(key: string, value: T): Promise<void>;
  /** Throws away those that the test tells. */
  remove(isUnwanted: (value: T) => boolean): Promise<void>;
  clear(): Promise<void>;
}

/** Defines a shelf of that name. When there are more than `most`, those with the oldest `at` (ms since 1970) go. */
export function defineShelf<T extends { at: number }>(name: string, most: number): Shelf<T> {
  const store = () => createStore(`shelf-${name}`, 'values');
  const all = () => entries<string, T>(store());
  return {
    get: (key) => orNothing(async () => (await get<T>(key, store())) ?? null),
    async set(key, value) {
      await orNothing(async () => {
        await set(key, value, store());
        const known = await all();
        const old = known.toSorted(([, one], [, other]) => other.at - one.at).slice(most);
        await delMany(
          old.map(([each]) => each),
          store(),
        );
      });
    },
    async remove(isUnwanted) {
      await orNothing(async () => {
        for (const [key, value] of await all()) if (isUnwanted(value)) await del(key, store());
      });
    },
    async clear() {
      await orNothing(async () => clear(store()));
    },
  };
}
