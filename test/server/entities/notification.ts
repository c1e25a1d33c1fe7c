import { isoDate } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Notification, User } from '../model.ts';
import type { World } from '../world.ts';
import { packNote } from './note.ts';
import { packUserLite } from './user.ts';

/** A notification as its receiver gets it. */
export function packNotification(world: World, notification: Notification, receiver: User): Packed {
  const user = world.users.get(notification.userId ?? '');
  const note = world.notes.get(notification.noteId ?? '');
  const packed = {
    id: notification.id,
    createdAt: isoDate(notification.createdAt),
    type: notification.type,
    ...(user ? { userId: user.id, user: packUserLite(world, user, receiver) } : {}),
    ...(note ? { note: packNote(world, note, receiver) } : {}),
    ...(notification.reaction === undefined ? {} : { reaction: notification.reaction }),
  };
  return world.personality.looks.notification(packed, notification, world);
}
