import { isoDate } from '../json.ts';
import type { Packed } from '../json.ts';
import type { DriveFile } from '../model.ts';
import type { World } from '../world.ts';
import { packUserLite } from './user.ts';

type Options = {
  /** Names the owner by id. */
  owner?: boolean;
  /** Names the owner in full. */
  withUser?: boolean;
};

/** A drive file. What `drive/files/create` answers says nothing of the owner. */
export function packFile(
  world: World,
  file: DriveFile,
  { owner = false, withUser = false }: Options = {},
): Packed {
  const user = withUser ? world.users.get(file.userId) : undefined;
  const packed = {
    id: file.id,
    createdAt: isoDate(file.createdAt),
    name: file.name,
    type: file.type,
    md5: file.md5,
    size: file.size,
    isSensitive: file.isSensitive,
    blurhash: file.thumbnailKey ? 'e4TI;W|efQ|efQ|ejtfQjtfQfQfQfQfQfQ|ejtfQjtfQfQfQfQfQfQ' : null,
    properties: file.properties,
    url: `${world.origin}/files/${file.key}`,
    thumbnailUrl: file.thumbnailKey ? `${world.origin}/files/${file.thumbnailKey}` : null,
    comment: file.comment,
    folderId: null,
    folder: null,
    userId: owner || withUser ? file.userId : null,
    user: user ? packUserLite(world, user) : null,
  };
  return world.personality.looks.file(packed, file, world);
}
