import { defineRecords, type Records } from '../browser/items.ts';

/**
 * Records of which some are private: those live in memory (`storage.session`) alone, since nothing from a private
 * window may touch the disk. The others survive the browser.
 */
export function defineSharedRecords<T>(prefix: string, isPrivate: (value: T) => boolean): Records<T> {
  const disk = defineRecords<T>('local', prefix);
  const memory = defineRecords<T>('session', prefix);
  return {
    get: async (id) => (await disk.get(id)) ?? (await memory.get(id)),
    all: async () => (await Promise.all([disk.all(), memory.all()])).flat(),
    ids: async () => (await Promise.all([disk.ids(), memory.ids()])).flat(),
    set: (id, value) => (isPrivate(value) ? memory : disk).set(id, value),
    remove: async (id) => {
      await Promise.all([disk.remove(id), memory.remove(id)]);
    },
    watch: (listener) => {
      const stops = [disk.watch(listener), memory.watch(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
