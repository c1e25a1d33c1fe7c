import { createHash } from 'node:crypto';
import type { Upload } from './endpoint.ts';
import { internalError, refusal } from './errors.ts';
import { detectMedia, pngSize } from './media.ts';
import type { DriveFile, User } from './model.ts';
import { policiesOf, policyNumber } from './users.ts';
import type { World } from './world.ts';

export type UploadWish = {
  name?: string | null;
  comment?: string | null;
  isSensitive?: boolean;
  folderId?: string | null;
  force?: boolean;
};

const MEBIBYTE = 1024 * 1024;

/**
 * Puts a file into a user's drive. Content they already have gives the old file back, with its old name and
 * comment, unless `force` is set.
 */
export function storeFile(world: World, user: User, upload: Upload, wish: UploadWish): DriveFile {
  const name = fileName(upload, wish.name);
  const md5 = createHash('md5').update(upload.content).digest('hex');
  const { drive } = world.personality;
  const media = detectMedia(upload.content, drive);
  refuseFile(world, user, media.type, upload.content.length);
  const same = wish.force ? undefined : filesOf(world, user).find((file) => file.md5 === md5);
  if (same) {
    same.isSensitive ||= wish.isSensitive ?? false;
    return same;
  }
  if (wish.folderId) throw internalError();
  const isImage = media.type.startsWith('image/');
  const kind = (extension: string | null) => (drive.namesKind && extension ? `.${extension}` : '');
  const file: DriveFile = {
    id: world.newId(),
    createdAt: world.now(),
    userId: user.id,
    name: correctExtension(name, media.extension),
    type: media.type,
    md5,
    size: upload.content.length,
    isSensitive: wish.isSensitive ?? false,
    comment: wish.comment ?? null,
    properties: media.type === 'image/png' ? pngSize(upload.content) : {},
    key: crypto.randomUUID() + kind(media.extension),
    thumbnailKey: isImage ? `thumbnail-${crypto.randomUUID()}${kind('webp')}` : null,
    content: upload.content,
  };
  world.files.set(file.id, file);
  return file;
}

/** A user's files, oldest first. */
export function filesOf(world: World, user: User): DriveFile[] {
  return [...world.files.values()].filter((file) => file.userId === user.id);
}

/** Bytes in use. */
export function usageOf(world: World, user: User): number {
  return filesOf(world, user).reduce((sum, file) => sum + file.size, 0);
}

function refuseFile(world: World, user: User, type: string, size: number): void {
  const allowed = policiesOf(world, user)['uploadableFileTypes'];
  if (Array.isArray(allowed) && !allowed.some((pattern) => matches(pattern, type))) {
    const message = 'Cannot upload the file because it is an unallowed file type.';
    throw refusal('UNALLOWED_FILE_TYPE', '4becd248-7f2c-48c4-a9f0-75edc4f9a1ea', message);
  }
  if (size > policyNumber(world, user, 'maxFileSizeMb') * MEBIBYTE) {
    const message = 'Cannot upload the file because it exceeds the maximum file size.';
    throw refusal('MAX_FILE_SIZE_EXCEEDED', 'b9d8c348-33f0-4673-b9a9-5d4da058977a', message, 413);
  }
  if (usageOf(world, user) + size > policyNumber(world, user, 'driveCapacityMb') * MEBIBYTE) {
    const message = 'Cannot upload the file because you have no free space of drive.';
    throw refusal('NO_FREE_SPACE', 'd08dbc37-a6a9-463a-8c47-96c32ab5f064', message);
  }
}

function matches(pattern: string, type: string): boolean {
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

/** `blob`, what a nameless FormData part is called, counts as no name. */
function fileName(upload: Upload, wished: string | null | undefined): string {
  const name = (wished ?? upload.name).trim();
  if (name === '' || name === 'blob') return 'untitled';
  if (/[/\\]|\.\./.test(name) || name.length > 200) {
    throw refusal('INVALID_FILE_NAME', 'f449b209-0c60-4e51-84d5-29486263bfd4', 'Invalid file name.');
  }
  return name;
}

function correctExtension(name: string, extension: string | null): string {
  if (extension === null || name.toLowerCase().endsWith(`.${extension}`)) return name;
  const isSameKind = extension === 'jpg' && /\.jpe?g$/i.test(name);
  return isSameKind ? name : `${name}.${extension}`;
}
