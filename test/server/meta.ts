import type { Packed } from './json.ts';
import type { World } from './world.ts';

/** `/api/meta`; `features` and the like come with `detail` only. */
export function metaOf(world: World, detail: boolean): Packed {
  const { meta, policies, version, looks } = world.personality;
  const packed = {
    ...meta.brief,
    version,
    name: world.settings.name,
    uri: world.origin,
    policies: { ...policies, ...world.settings.policies },
    mediaProxy: `${world.origin}/proxy`,
    federation: world.settings.federation,
    ...(detail ? meta.detail : {}),
  };
  return looks.meta(packed, { detail }, world);
}
