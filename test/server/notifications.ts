import type { Notification } from './model.ts';
import { publish } from './world.ts';
import type { World } from './world.ts';

/** Notifies a user; streams hear of it. */
export function notify(
  world: World,
  receiverId: string,
  about: Omit<Notification, 'id' | 'createdAt'>,
): void {
  const receiver = world.users.get(receiverId);
  if (!receiver) return;
  const notification = { ...about, id: world.newId(), createdAt: world.now() };
  receiver.notifications.push(notification);
  publish(world, { kind: 'notification', userId: receiverId, notification });
}
