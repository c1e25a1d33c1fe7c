import type { Hono } from 'hono';
import { empty, json } from './answers.ts';
import { WELL_KNOWN_HEADERS } from './cors.ts';
import { isObject } from './json.ts';
import { discoveryDocument } from './oauth/routes.ts';
import type { World } from './world.ts';

const SCHEMA = 'http://nodeinfo.diaspora.software/ns/schema';

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
  app.get('/nodeinfo/2.1', () => nodeinfo(world, '2.1'));
  app.get('/nodeinfo/2.0', () => nodeinfo(world, '2.0'));
}

function links(origin: string) {
  return ['2.1', '2.0'].map((version) => ({
    rel: `${SCHEMA}/${version}`,
    href: `${origin}/nodeinfo/${version}`,
  }));
}

function nodeinfo(world: World, version: string): Response {
  const { nodeinfo, software: name, version: release } = world.personality;
  const software = isObject(nodeinfo['software']) ? nodeinfo['software'] : {};
  const metadata = isObject(nodeinfo['metadata']) ? nodeinfo['metadata'] : {};
  const body = {
    ...nodeinfo,
    version,
    software: { ...software, name, version: release },
    metadata: { ...metadata, nodeName: world.settings.name },
  };
  return json(body, 200, {
    ...WELL_KNOWN_HEADERS,
    'cache-control': 'public, max-age=600',
    'content-type': `application/json; profile="${SCHEMA}/${version}#"; charset=utf-8`,
  });
}
