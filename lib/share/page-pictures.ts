import { accounts } from '../accounts/accounts.ts';
import { defineRecords } from '../browser/items.ts';
import { oneAtATime } from '../browser/locks.ts';
import { forgetReach } from '../browser/permissions.ts';
import { whileAwake } from '../browser/stay-awake.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { isForServers } from '../page/picture-address.ts';
import { fileAt, pictureName, takePicture, type Picture } from '../page/picture.ts';
import { keepContent } from './contents.ts';
import type { DraftFile, PageSource } from './draft-file.ts';

/** What became of a picture of a page. */
export interface GotPicture {
  id: string;
  /** What there is of it now; `file`: all. */
  got: 'file' | PageSource['got'];
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  alt: string;
}

/** In memory: a page that asked may be gone when the answer comes, and asks again. */
const answers = defineRecords<GotPicture>('session', 'picture:');

/**
 * Takes the picture that a file stands for out of its page, once, and keeps its content. Throws MisskeyError
 * `privateFilesFull`.
 */
export async function getPicture(file: DraftFile, isPrivate: boolean): Promise<GotPicture | null> {
  const { id, source } = file;
  if (!source) return null;
  return oneAtATime(`picture ${id}`, async () => {
    const known = await answers.get(id);
    if (known) return known;
    const picture = await whileAwake(() => takePicture(source, isPrivate));
    const { content, name, alt } = picture;
    if (content) await keepContent({ ...file, name }, content, isPrivate);
    const answer = {
      id,
      name,
      alt,
      got: gotOf(picture, source),
      type: content?.type ?? '',
      size: content?.size ?? 0,
    };
    await answers.set(id, answer);
    return answer;
  });
}

/**
 * Gets the file behind a picture of which only the looks are here, now that the person lets us reach where it is; that
 * is given back at once. Throws MisskeyError `pictureNotGot`, `privateFilesFull`.
 */
export async function getOriginal(file: DraftFile, isPrivate: boolean): Promise<GotPicture | null> {
  const { id, source } = file;
  if (!source) return null;
  const { origin, host } = new URL(source.url);
  try {
    const content = await whileAwake(() => fileAt(source.url));
    if (!content) throw new MisskeyError('pictureNotGot', { subject: host });
    const { type, size } = content;
    const answer: GotPicture = { id, got: 'file', name: pictureName(source.url, type), type, size, alt: '' };
    await keepContent(file, content, isPrivate);
    await answers.set(id, answer);
    return answer;
  } finally {
    const isServer = (await accounts.get()).some((account) => account.origin === origin);
    if (!isServer) await forgetReach(origin);
  }
}

function gotOf({ content, isCrop }: Picture, { url }: PageSource): GotPicture['got'] {
  if (content) return isCrop ? 'crop' : 'file';
  return isForServers(url) ? 'address' : null;
}

/** Forgets what became of all pictures but those that `kept` tells of, asked once it is known what there is. */
export async function sweepPictures(kept: () => Promise<ReadonlySet<string>>): Promise<void> {
  const ids = await answers.ids();
  if (ids.length === 0) return;
  const inUse = await kept();
  await Promise.all(ids.filter((id) => !inUse.has(id)).map((id) => answers.remove(id)));
}
