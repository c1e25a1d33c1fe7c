import type { Account } from '../../lib/accounts/account.ts';
import { askBeforeLeaving } from '../../lib/browser/leaving.ts';
import { MisskeyError } from '../../lib/misskey/errors.ts';
import { keepContent } from '../../lib/share/files/contents.ts';
import { newFile, type DraftFile } from '../../lib/share/draft/draft-file.ts';
import type { DraftInHand } from './use-draft.ts';

/** Lets a person choose files. Only in a click; never resolves if they change their mind. */
export function chooseFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

/**
 * Attaches files to the draft in hand. Throws MisskeyError `emptyFile`, `privateFilesFull` and others for the last one
 * that could not be kept; the others are attached.
 */
export async function attach(
  picked: readonly File[],
  hand: DraftInHand,
  accounts: readonly Account[],
): Promise<void> {
  // From here on it is known whether the window is private.
  await hand.settled();
  const fresh = picked.map((content) => ({ content, file: newFile(content) }));
  const added = fresh.map(({ file }) => file);
  let isPrivate = false;
  hand.change((now) => {
    isPrivate = now.private;
    return { files: [...now.files, ...added] };
  }, accounts);
  // Named in the draft first: a content that nothing has is swept away.
  await hand.settled();
  const kept = await askBeforeLeaving(
    Promise.allSettled(fresh.map(({ file, content }) => keep(file, content, isPrivate))),
  );
  const failed = kept.findLast((result) => result.status === 'rejected');
  const lost = new Set(added.filter((_, index) => kept[index]?.status === 'rejected').map(({ id }) => id));
  if (!failed) return;
  hand.change((now) => ({ files: now.files.filter(({ id }) => !lost.has(id)) }), accounts);
  throw failed.reason;
}

async function keep(file: DraftFile, content: File, isPrivate: boolean): Promise<void> {
  if (file.size === 0) throw new MisskeyError('emptyFile', { subject: file.name });
  await keepContent(file, await bytesOf(content), isPrivate);
}

/** Read now: the file itself may be moved or changed before it is uploaded. */
async function bytesOf(content: File): Promise<Blob> {
  try {
    return new Blob([await content.arrayBuffer()], { type: content.type });
  } catch (error) {
    // A folder, or a file that is gone.
    if (error instanceof DOMException)
      throw new MisskeyError('fileMissing', { subject: content.name }, error);
    throw error;
  }
}
