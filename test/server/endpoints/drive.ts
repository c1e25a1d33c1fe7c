import { filesOf, storeFile, usageOf } from '../drive.ts';
import { signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packFile } from '../entities/file.ts';
import { refusal } from '../errors.ts';
import type { DriveFile, User } from '../model.ts';
import { flag, id, idOrNull, limit, text, textOrNull } from '../schema.ts';
import { uploadFromUrl } from '../upload-from-url.ts';
import { policyNumber } from '../users.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;
const comment = { type: 'string', nullable: true, maxLength: 512, default: null } as const;
const fileId = { properties: { fileId: id }, required: ['fileId'] } as const;

export const driveEndpoints: EndpointTable = {
  drive: signedIn({
    permission: 'read:drive',
    params: {},
    handle: ({ world, user }) => ({
      capacity: policyNumber(world, user, 'driveCapacityMb') * 1024 * 1024,
      usage: usageOf(world, user),
    }),
  }),

  'drive/files': signedIn({
    permission: 'read:drive',
    params: { properties: { limit: limit(10), sinceId: id, untilId: id, folderId: idOrNull } },
    handle: ({ world, user, params }) =>
      filesOf(world, user)
        .toReversed()
        .filter((file) => params.untilId === undefined || file.id < params.untilId)
        .slice(0, params.limit)
        .map((file) => packFile(world, file, { owner: true })),
  }),

  'drive/folders': signedIn({ permission: 'read:drive', params: {}, handle: () => [] }),

  'drive/files/create': signedIn({
    permission: 'write:drive',
    limit: { count: 120, duration: HOUR },
    takesFile: true,
    params: {
      properties: { folderId: idOrNull, name: textOrNull, comment, isSensitive: flag, force: flag },
    },
    handle: ({ world, user, params, upload }) => {
      if (!upload) throw new Error('a call without a file is refused before');
      return packFile(world, storeFile(world, user, upload, params));
    },
  }),

  'drive/files/upload-from-url': signedIn({
    permission: 'write:drive',
    limit: { count: 60, duration: HOUR },
    params: {
      properties: {
        url: text,
        folderId: idOrNull,
        isSensitive: flag,
        comment,
        marker: textOrNull,
        force: flag,
      },
      required: ['url'],
    },
    handle: ({ world, user, params }) => {
      void uploadFromUrl(world, user, params);
    },
  }),

  'drive/files/show': signedIn({
    permission: 'read:drive',
    params: { properties: { fileId: id, url: text } },
    handle: ({ world, user, params }) => {
      const file = world.files.get(params.fileId ?? '');
      if (!file) throw noSuchFile('067bc436-2718-4795-b0fb-ecbe43949e31');
      return packFile(world, own(file, user, '25b73c73-68b1-41d0-bad1-381cfdf6579f'), { withUser: true });
    },
  }),

  'drive/files/find-by-hash': signedIn({
    permission: 'read:drive',
    params: { properties: { md5: text }, required: ['md5'] },
    handle: ({ world, user, params }) =>
      filesOf(world, user)
        .filter((file) => file.md5 === params.md5)
        .map((file) => packFile(world, file, { owner: true })),
  }),

  'drive/files/update': signedIn({
    permission: 'write:drive',
    params: {
      properties: {
        fileId: id,
        name: text,
        isSensitive: { type: 'boolean' },
        comment: { type: 'string', nullable: true, maxLength: 512 },
      },
      required: ['fileId'],
    },
    handle: ({ world, user, params }) => {
      const file = world.files.get(params.fileId);
      if (!file) throw noSuchFile('e7778c7e-3af9-49cd-9690-6dbc3e6c972d');
      const { name, isSensitive, comment } = params;
      change(own(file, user, '01a53b27-82fc-445b-a0c1-b558465a8ed2'), { name, isSensitive, comment });
      return packFile(world, file);
    },
  }),

  'drive/files/delete': signedIn({
    permission: 'write:drive',
    params: fileId,
    handle: ({ world, user, params }) => {
      const file = world.files.get(params.fileId);
      if (!file) throw noSuchFile('908939ec-e52b-4458-b395-1025195cea58');
      remove(world, own(file, user, '5eb8d909-2540-4970-90b8-dd6f86088121'));
    },
  }),
};

function change(
  file: DriveFile,
  changes: { [K in 'name' | 'isSensitive' | 'comment']?: DriveFile[K] | undefined },
) {
  for (const [name, value] of Object.entries(changes)) {
    if (value !== undefined) Object.assign(file, { [name]: value });
  }
}

function remove(world: World, file: DriveFile): void {
  world.files.delete(file.id);
}

function own(file: DriveFile, user: User, errorId: string): DriveFile {
  if (file.userId === user.id) return file;
  throw refusal('ACCESS_DENIED', errorId, 'Access denied.');
}

function noSuchFile(id: string) {
  return refusal('NO_SUCH_FILE', id, 'No such file.');
}
