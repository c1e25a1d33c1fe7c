import { isoDate } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Draft } from '../model.ts';
import type { World } from '../world.ts';
import { packFile } from './file.ts';
import { packUserLite } from './user.ts';

/** A draft, scheduled or not. */
export function packDraft(world: World, draft: Draft): Packed {
  const { createdAt, ...rest } = draft;
  const author = world.users.get(draft.userId);
  const files = draft.fileIds.flatMap((id) => world.files.get(id) ?? []);
  return {
    ...rest,
    createdAt: isoDate(createdAt),
    user: author ? packUserLite(world, author) : null,
    files: files.map((file) => packFile(world, file, { owner: true })),
  };
}
