import type { Draft } from '../../../lib/share/draft/draft.ts';
import { keepContent } from '../../../lib/share/files/contents.ts';
import type { DraftFile } from '../../../lib/share/draft/draft-file.ts';
import { sampleFile } from './samples.ts';
import { share, world, write } from './world.ts';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a];

/** A small picture; `what` makes it another one. */
export function picture(what: number, padding = 0): Blob {
  return new Blob([new Uint8Array([...png, what]), new Uint8Array(padding)], { type: 'image/png' });
}

/** A picture attached to a draft, with its content here. */
export async function attached(
  what: number,
  words: Partial<DraftFile> = {},
  isPrivate = false,
): Promise<DraftFile> {
  const content = picture(what);
  const file = sampleFile({ name: `picture${what}.png`, size: content.size, ...words });
  await keepContent(file, content, isPrivate);
  return file;
}

/** Posts a note with files as alice; resolves with the entry's id, when all that is due is done. */
export function shareWith(files: DraftFile[], changes: Partial<Draft> = {}, text = 'Look!'): Promise<string> {
  return share(text, { files, ...changes });
}

/** A draft with files. */
export function writeWith(files: DraftFile[], changes: Partial<Draft> = {}): Promise<Draft> {
  return write('Look!', { files, ...changes });
}

/** All that is in the drives of the server, oldest first. */
export function driveFiles() {
  return [...world.server.world.files.values()].map(({ id, name, comment, isSensitive, content }) => ({
    id,
    name,
    comment,
    isSensitive,
    what: content[6],
  }));
}

/** The files of alice's notes, by what they show, oldest note first. */
export function shown(): (number | undefined)[][] {
  return world.server
    .notesOf('alice')
    .map(({ fileIds }) => fileIds.map((id) => world.server.world.files.get(id)?.content[6]));
}

/** How often a file was sent. */
export function uploads(): number {
  return world.server.requestsTo('drive/files/create').length;
}
