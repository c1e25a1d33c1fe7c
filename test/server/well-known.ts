import type { Hono } from 'hono';
import { empty, json } from './answers.ts';
import { WELL_KNOWN_HEADERS } from './cors.ts';
import type { Packed } from './json.ts';
import { discoveryDocument } from './oauth/routes.ts';
import type { World } from './world.ts';

const SCHEMA = 'http://nodeinfo.diaspora.software/ns/schema';

/** Mounts `/.well-known/*` and `/nodeinfo/*`. */
export function mountWellKnown(app: Hono, world: World): void {
  const { nodeinfo, flows, oauth } = world.personality;
  const cors: Record<string, string> = nodeinfo.linksHaveCors ? WELL_KNOWN_HEADERS : {};
  app.options('/.well-known/*', () => empty(204, cors));
  app.get('/.well-known/nodeinfo', () =>
    // A server that does not federate refuses to say where its nodeinfo is, though nodeinfo is there.
    world.settings.federation === 'none' ? empty(403, cors) : json({ links: links(world) }, 200, cors),
  );
  if (flows.oauth) {
    app.get('/.well-known/oauth-authorization-server', () =>
      json(discoveryDocument(world), 200, oauth.hasCors ? WELL_KNOWN_HEADERS : {}),
    );
  }
  const answer = createNodeinfo(world);
  app.get('/nodeinfo/2.1', () => answer('2.1'));
  app.get('/nodeinfo/2.0', () => answer('2.0'));
}

function links({ origin, personality }: World) {
  return personality.nodeinfo.listed.map((version) => ({
    rel: `${SCHEMA}/${version}`,
    href: `${origin}/nodeinfo/${version}`,
  }));
}

/** Misskey keeps one copy in memory and strikes `repository` from it when 2.0 is asked for, so 2.1 may lose it too. */
function createNodeinfo(world: World): (version: string) => Response {
  const { nodeinfo, software: name, version: release } = world.personality;
  const whole: Packed = { name, version: release, ...nodeinfo.about };
  return (version) => {
    const software = nodeinfo.forgetsRepository ? whole : { ...whole };
    if (version === '2.0') for (const key of nodeinfo.onlyIn21) delete software[key];
    const metadata = { ...(nodeinfo.body['metadata'] as Packed), nodeName: world.settings.name };
    const profile = nodeinfo.namesSchema ? ` profile="${SCHEMA}/${version}#";` : '';
    return json({ ...nodeinfo.body, version, software, metadata }, 200, {
      ...(nodeinfo.hasCors ? WELL_KNOWN_HEADERS : {}),
      'cache-control': 'public, max-age=600',
      'content-type': `application/json;${profile} charset=utf-8`,
    });
  };
}
