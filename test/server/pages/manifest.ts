import { hostOf } from '../world.ts';
import type { World } from '../world.ts';

/** `/manifest.json`. */
export function manifest(world: World) {
  const name = world.settings.name ?? hostOf(world);
  const packed = {
    short_name: name,
    name,
    start_url: '/',
    display: 'standalone',
    background_color: '#313a42',
    theme_color: '#86b300',
    icons: [
      icon('192x192', '/static-assets/icons/192.png', 'maskable'),
      icon('512x512', '/static-assets/icons/512.png', 'maskable'),
      icon('300x300', '/static-assets/splash.png', 'any'),
    ],
    share_target: {
      action: '/share/',
      method: 'GET',
      enctype: 'application/x-www-form-urlencoded',
      params: { title: 'title', text: 'text', url: 'url' },
    },
    shortcuts: [{ name: 'Safemode', url: '/?safemode=true' }],
  };
  return world.personality.looks.manifest(packed, null, world);
}

function icon(sizes: string, src: string, purpose: string) {
  return { src, sizes, type: 'image/png', purpose };
}
