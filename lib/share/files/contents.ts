import { defineBlobs, defineBlobsInMemory, MemoryFull } from '../../browser/blobs.ts';
import { MisskeyError } from '../../misskey/errors.ts';
import type { DraftFile } from '../draft/draft-file.ts';

/** Bytes of files that private windows keep: `storage.session` ends at 10 MB of text, and drafts live there too. */
const mostInMemory = 6 * 1024 * 1024;

const disk = defineBlobs('files');
const memory = defineBlobsInMemory('file', mostInMemory);

/** Keeps the content of a file; what comes from a private window in memory alone. Throws MisskeyError `privateFilesFull`. */
export async function keepContent({ id, name }: DraftFile, content: Blob, isPrivate: boolean): Promise<void> {
  try {
    await (isPrivate ? memory : disk).set(id, content);
  } catch (error) {
    if (error instanceof MemoryFull) throw new MisskeyError('privateFilesFull', { subject: name }, error);
    throw error;
  }
}

/** The content of a file, or null if it is not here. */
export async function contentOf({ id }: Pick<DraftFile, 'id'>, isPrivate: boolean): Promise<Blob | null> {
  return (isPrivate ? memory : disk).get(id);
}

/** Throws away all contents but those that `isKept` tells of, asked once it is known what there is. */
export async function sweepContents(kept: () => Promise<ReadonlySet<string>>): Promise<void> {
  const [onDisk, inMemory] = await Promise.all([disk.ids(), memory.ids()]);
  if (onDisk.length + inMemory.length === 0) return;
  // A file is in its draft before its content is here: what came meanwhile is not among these.
  const ids = await kept();
  await Promise.all([
    ...onDisk.filter((id) => !ids.has(id)).map((id) => disk.remove(id)),
    ...inMemory.filter((id) => !ids.has(id)).map((id) => memory.remove(id)),
  ]);
}
