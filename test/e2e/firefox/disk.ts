import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Reads a folder that nobody writes in any more. What comes back finds the files with some words, in whatever way Firefox
 * writes: plain, UTF-16, or in a database and packed.
 */
export function searchDisk(folder: string): (words: string) => string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map(({ name, parentPath }) => join(parentPath, name));
  const plain = paths.map((path) => readFileSync(path));
  // After all others: SQLite tidies up behind itself.
  const all = paths.map((path, index) => ({ path, contents: [plain[index], ...valuesIn(path)] }));
  return (words) => {
    const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
    const found = all.filter(({ contents }) =>
      contents.some((content) => forms.some((form) => content?.includes(form))),
    );
    return found.map(({ path }) => path);
  };
}

/** What is in a database, and unpacked where it is packed. */
function valuesIn(path: string): Buffer[] {
  if (!path.endsWith('.sqlite')) return [];
  const database = new DatabaseSync(path);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${String(name)}"`).all());
    const blobs = rows.flatMap((row) => Object.values(row)).filter((value) => value instanceof Uint8Array);
    return blobs.map((blob) => unpacked(Buffer.from(blob))).filter((content) => content !== null);
  } finally {
    database.close();
  }
}

/** What Snappy has packed: IndexedDB keeps everything like that. null: this is something else. */
function unpacked(packed: Buffer): Buffer | null {
  const bytes = packed[Symbol.iterator]();
  const next = (): number => bytes.next().value ?? NaN;
  const number = (length: number) =>
    Array.from({ length }, next).reduce((sum, byte, index) => sum + byte * 256 ** index, 0);
  let size = 0;
  for (let byte = 128, unit = 1; byte >= 128; unit *= 128) {
    byte = next();
    size += (byte & 127) * unit;
  }
  const made: number[] = [];
  while (made.length < size) {
    const tag = next();
    if (Number.isNaN(tag)) return null;
    const kind = tag & 3;
    const upper = tag >> 2;
    if (kind === 0) {
      const length = 1 + (upper < 60 ? upper : number(upper - 59));
      for (let at = 0; at < length; at += 1) {
        const byte = next();
        if (Number.isNaN(byte)) return null;
        made.push(byte);
      }
    } else {
      const length = kind === 1 ? 4 + (upper & 7) : upper + 1;
      const back = kind === 1 ? (tag >> 5) * 256 + next() : number(kind === 2 ? 2 : 4);
      if (!(back > 0 && back <= made.length)) return null;
      for (let at = 0; at < length; at += 1) made.push(made[made.length - back] ?? 0);
    }
  }
  return Buffer.from(made);
}
