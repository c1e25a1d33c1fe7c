import type { Hono } from 'hono';
import { empty, json } from './answers.ts';
import { WELL_KNOWN_HEADERS } from './cors.ts';
import type { Packed } from './json.ts';
import { discoveryDocument } from './oauth/routes.ts';
import type { World } from './world.ts';

const SCHEMA = 'http://nodeinfo.diaspora.software/ns/schema';
const REPOSITORY = 'https://github.com/misskey-dev/misskey';

/** Mounts `/.well-known/*` and `/nodeinfo/*`. */
export function mountWellKnown(app: Hono, world: World): void {
  app.options('/.well-known/*', () => empty(204, WELL_KNOWN_HEADERS));
  app.get('/.well-known/nodeinfo', () =>
    // A server that does not federate refuses to say where its nodeinfo is, though nodeinfo is there.
    world.settings.federation === 'none'
      ? empty(403, WELL_KNOWN_HEADERS)
      : json({ links: links(world.origin) }, 200, WELL_KNOWN_HEADERS),
  );
  if (world.personality.flows.oauth) {
    app.get('/.well-known/oauth-authorization-server', () =>
      json(discoveryDocument(world), 200, WELL_KNOWN_HEADERS),
    );
  }
  const nodeinfo = createNodeinfo(world);
  app.get('/nodeinfo/2.1', () => nodeinfo('2.1'));
  app.get('/nodeinfo/2.0', () => nodeinfo('2.0'));
}

function links(origin: string) {
  return ['2.1', '2.0'].map((version) => ({
    rel: `${SCHEMA}/${version}`,
    href: `${origin}/nodeinfo/${version}`,
  }));
}

/** Misskey keeps one copy in memory and strikes `repository` from it when 2.0 is asked for, so 2.1 loses it too. */
function createNodeinfo(world: World): (version: string) => Response {
  const { nodeinfo, software: name, version: release } = world.personality;
  const homepage = 'https://misskey-hub.net';
  const software: Packed = { name, version: release, homepage, repository: REPOSITORY };
  return (version) => {
    if (version === '2.0') delete software['repository'];
    const metadata = { ...(nodeinfo['metadata'] as Packed), nodeName: world.settings.name };
    return json({ ...nodeinfo, version, software, metadata }, 200, {
      ...WELL_KNOWN_HEADERS,
      'cache-control': 'public, max-age=600',
      'content-type': `application/json; profile="${SCHEMA}/${version}#"; charset=utf-8`,
    });
  };
}
