import { isoDate, isoDateOrNull } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Draft } from '../model.ts';
import type { World } from '../world.ts';
import { packFile } from './file.ts';
import { packUserLite } from './user.ts';

/** A note that Sharkey posts later, as its author sees it. */
export function packScheduled(world: World, draft: Draft): Packed {
  const author = world.users.get(draft.userId) ?? null;
  const files = draft.fileIds.flatMap((id) => world.files.get(id) ?? []);
  const scheduledAt = isoDateOrNull(draft.scheduledAt);
  return {
    id: draft.id,
    userId: draft.userId,
    scheduledAt,
    note: {
      id: draft.id,
      createdAt: scheduledAt ?? isoDate(draft.createdAt),
      isSchedule: true,
      ...(draft.cw === null ? {} : { cw: draft.cw }),
      text: draft.text ?? '',
      user: author ? packUserLite(world, author, author) : null,
      fileIds: draft.fileIds,
      files: files.map((file) => packFile(world, file, { owner: true })),
      localOnly: draft.localOnly,
      visibility: draft.visibility,
      visibleUsers: draft.visibleUserIds,
      reactionAcceptance: draft.reactionAcceptance,
      renote: null,
      reply: null,
    },
  };
}
