import { createStore, del, get, keys, set } from 'idb-keyval';
import { defineRecords } from './items.ts';

/** Contents of files, under ids. */
export interface Blobs {
  get(id: string): Promise<Blob | null>;
  set(id: string, blob: Blob): Promise<void>;
  remove(id: string): Promise<void>;
  ids(): Promise<string[]>;
}

/** Blobs on the disk, in IndexedDB: one key each. */
export function defineBlobs(name: string): Blobs {
  const store = () => createStore(name, 'values');
  return {
    get: async (id) => (await get<Blob>(id, store())) ?? null,
    set: (id, blob) => set(id, blob, store()),
    remove: (id) => del(id, store()),
    ids: () => keys<string>(store()),
  };
}

/** There was no room in memory. */
export class MemoryFull extends Error {
  override readonly name = 'MemoryFull';
}

/** In memory a blob has to be text: messages and `storage.session` make `{}` of one. */
interface Kept {
  id: string;
  type: string;
  /** Bytes. */
  size: number;
  base64: string;
}

/** Blobs in memory alone, `most` bytes in all. `set` throws MemoryFull. */
export function defineBlobsInMemory(name: string, most: number): Blobs {
  const records = defineRecords<Kept>('session', `${name}:`);
  return {
    async get(id) {
      const kept = await records.get(id);
      return kept && new Blob([fromBase64(kept.base64)], { type: kept.type });
    },
    async set(id, blob) {
      const others = (await records.all()).filter((kept) => kept.id !== id);
      const size = others.reduce((sum, kept) => sum + kept.size, blob.size);
      if (size > most) throw new MemoryFull(`${size} bytes`);
      await records.set(id, { id, type: blob.type, size: blob.size, base64: await toBase64(blob) });
    },
    remove: (id) => records.remove(id),
    ids: async () => (await records.all()).map(({ id }) => id),
  };
}

/** Piece by piece: a call takes only so many arguments. Three bytes make four characters. */
const piece = 3 * 8192;

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  return text;
}

/** The content of a `data:` URL in base64. */
export function fromDataUrl(url: string): Blob {
  // A type of a page's own may have a comma in it, as where a server says it twice; base64 has none.
  const base64 = url.slice(url.lastIndexOf(',') + 1);
  return new Blob([fromBase64(base64)], { type: /^data:([^;,]*)/.exec(url)?.[1] ?? '' });
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
