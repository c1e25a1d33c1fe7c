import { accounts } from '../../accounts/accounts.ts';
import { hostWish } from '../../accounts/servers.ts';
import { defineRecords } from '../../browser/items.ts';
import { oneAtATime } from '../../browser/locks.ts';
import { canReach, forgetReach } from '../../browser/permissions.ts';
import { whileAwake } from '../../browser/stay-awake.ts';
import { MisskeyError } from '../../misskey/errors.ts';
import { typedOrigin } from '../../misskey/host.ts';
import { isForServers, isPublicAddress } from '../../page/picture/picture-address.ts';
import { fileAt, pictureName, takePicture, type Picture } from '../../page/picture/picture.ts';
import { keepContent } from './contents.ts';
import type { DraftFile, PageSource } from '../draft/draft-file.ts';

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
  /** The person has let us reach where it comes from, before they were asked for it. */
  reachable?: boolean;
}

/** In memory: a page that asked may be gone when the answer comes, and asks again. */
const answers = defineRecords<GotPicture>('session', 'picture:');

/** Pictures whose files the person is being asked for: the page that asked may be gone when they say yes. */
const wishes = defineRecords<{ file: DraftFile; isPrivate: boolean }>('session', 'wished:');

/** What became of a picture, if that is known; null also if nobody has asked for it. */
export async function knownPicture(id: string): Promise<GotPicture | null> {
  return answers.get(id);
}

/** The person is about to be asked whether we may reach where a picture comes from. */
export async function wishForOriginal(file: DraftFile, isPrivate: boolean): Promise<void> {
  await wishes.set(file.id, { file, isPrivate });
}

/** They have answered. */
export async function endWish(id: string): Promise<void> {
  await wishes.remove(id);
}

/** Gets the files of pictures that the person allows us to get, whether or not the page that asked lives. */
export async function fulfilWishes(): Promise<void> {
  for (const { file, isPrivate } of await wishes.all()) {
    if (!file.source || !(await canReach(new URL(file.source.url).origin))) continue;
    try {
      await getOriginal(file, isPrivate);
    } catch (error) {
      // The page asks itself, and says what is wrong.
      if (!(error instanceof MisskeyError)) throw error;
    }
    await endWish(file.id);
  }
}

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
      reachable: await isReachable(source),
    };
    await answers.set(id, answer);
    return answer;
  });
}

/**
 * Gets the file behind a picture of which only the looks are here, now that the person lets us reach where it is, once; that
 * is given back at once. Throws MisskeyError `pictureNotGot`, `privateFilesFull`.
 */
export async function getOriginal(file: DraftFile, isPrivate: boolean): Promise<GotPicture | null> {
  const { id, source } = file;
  if (!source) return null;
  return oneAtATime(`picture ${id}`, async () => {
    const known = await answers.get(id);
    if (known?.got === 'file') return known;
    const { origin, host } = new URL(source.url);
    try {
      const content = await whileAwake(() => fileAt(source.url));
      if (!content) throw new MisskeyError('pictureNotGot', { subject: host });
      const { type, size } = content;
      const answer: GotPicture = {
        id,
        got: 'file',
        name: pictureName(source.url, type),
        type,
        size,
        alt: '',
      };
      await keepContent(file, content, isPrivate);
      await answers.set(id, answer);
      return answer;
    } finally {
      if (known?.reachable !== true && !(await isServer(origin))) await forgetReach(origin);
    }
  });
}

/** Whether it is one that somebody signs in to. */
async function isServer(origin: string): Promise<boolean> {
  const wish = await hostWish.get();
  if (wish && typedOrigin(wish.typed) === origin) return true;
  return (await accounts.get()).some((account) => account.origin === origin);
}

/** Whether the person lets us reach where it comes from, unasked. */
async function isReachable({ url }: PageSource): Promise<boolean> {
  return url.startsWith('https:') && isPublicAddress(url) && canReach(new URL(url).origin);
}

function gotOf({ content, isCrop }: Picture, { url }: PageSource): GotPicture['got'] {
  if (content) return isCrop ? 'crop' : 'file';
  return isForServers(url) ? 'address' : null;
}

/** Forgets what became of all pictures but those that `kept` tells of, asked once it is known what there is. */
export async function sweepPictures(kept: () => Promise<ReadonlySet<string>>): Promise<void> {
  const [answered, wished] = [await answers.ids(), await wishes.ids()];
  if (answered.length + wished.length === 0) return;
  const inUse = await kept();
  await Promise.all([
    ...answered.filter((id) => !inUse.has(id)).map((id) => answers.remove(id)),
    ...wished.filter((id) => !inUse.has(id)).map((id) => wishes.remove(id)),
  ]);
}
