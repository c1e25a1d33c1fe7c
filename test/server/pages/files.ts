import { empty } from '../answers.ts';
import type { World } from '../world.ts';

/** A file of somebody's drive, or its thumbnail, by the key in its address. `origin` is that of the page that asks. */
export function fileAnswer(world: World, key: string, origin: string | undefined): Response {
  const file = [...world.files.values()].find((one) => one.key === key || one.thumbnailKey === key);
  if (!file) return empty(404);
  const isThumbnail = file.thumbnailKey === key;
  const name = encodeURIComponent(isThumbnail ? file.name.replace(/\.\w+$/, '-thumb.webp') : file.name);
  return new Response(file.content, {
    headers: {
      ...shared(world, origin),
      'content-security-policy':
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
      'content-type': isThumbnail ? world.personality.drive.thumbnailType : file.type,
      'cache-control': 'max-age=31536000, immutable',
      'content-disposition': `inline; filename="${name}"`,
    },
  });
}

function shared({ personality }: World, origin: string | undefined): Record<string, string> {
  const { sharedWith } = personality.drive;
  if (sharedWith === 'everybody') return { 'access-control-allow-origin': '*' };
  const isNamed = sharedWith === 'who asks' && origin !== undefined;
  return isNamed ? { 'access-control-allow-origin': origin } : {};
}
