import { storeFile } from './drive.ts';
import type { UploadWish } from './drive.ts';
import { packFile } from './entities/file.ts';
import type { User } from './model.ts';
import { publish } from './world.ts';
import type { World } from './world.ts';

type Order = UploadWish & { url: string; marker?: string | null };

/**
 * Fetches a file after the call was answered. Success is told on the main channel only, a failure to nobody:
 * so does Misskey.
 */
export async function uploadFromUrl(world: World, user: User, order: Order): Promise<void> {
  const file = await fetchInto(world, user, order).catch(() => null);
  if (!file) return;
  const body = { marker: order.marker ?? null, file: packFile(world, file) };
  publish(world, { kind: 'main', userId: user.id, type: 'urlUploadFinished', body });
}

async function fetchInto(world: World, user: User, order: Order) {
  const response = await world.fetch(order.url);
  if (!response.ok) throw new Error(`${order.url} answered ${response.status}`);
  const content = new Uint8Array(await response.arrayBuffer());
  const name = new URL(response.url || order.url).pathname.split('/').at(-1) ?? '';
  return storeFile(world, user, { name, type: response.headers.get('content-type') ?? '', content }, order);
}
