import type { Packed } from '../json.ts';
import type { App } from '../model.ts';
import type { World } from '../world.ts';

/** An app of the legacy flow; its secret is not in it. */
export function packApp(world: World, app: App): Packed {
  const { id, name, callbackUrl, permissions } = app;
  return world.personality.looks.app({ id, name, callbackUrl, permission: permissions }, app, world);
}
