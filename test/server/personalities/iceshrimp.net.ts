import type { Hono } from 'hono';
import { json } from '../answers.ts';
import type { Personality } from '../personality.ts';
import { htmlPage } from '../pages/html-page.ts';
import type { World } from '../world.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

const SOFTWARE = { name: 'Iceshrimp.NET', version: '2025.1-beta5', codename: 'beta', edition: 'upstream' };

/** Iceshrimp.NET: another program by the name of Iceshrimp, without Misskey's API. */
export const iceshrimpNet: Personality = {
  ...misskey2025,
  id: 'iceshrimp.net',
  software: SOFTWARE.name,
  version: SOFTWARE.version,
  endpoints: {},
  endpointNames: [],
  flows: { oauth: false, miauth: false },
  mount: mountIceshrimp,
};

function mountIceshrimp(app: Hono, world: World): void {
  const cors = { 'access-control-allow-origin': '*' };
  const schemas = ['2.0', '2.1'].map((version) => ({
    rel: `http://nodeinfo.diaspora.software/ns/schema/${version}`,
    href: `${world.origin}/nodeinfo/${version}`,
  }));
  app.get('/.well-known/nodeinfo', () => json({ links: schemas }, 200, cors));
  app.get('/nodeinfo/:version', (c) =>
    json({ ...misskey2025.nodeinfo.body, version: c.req.param('version'), software: SOFTWARE }, 200, cors),
  );
  app.all('/api/*', () => json({ statusCode: 404, error: 'Not Found', message: 'Not Found' }, 404, cors));
  app.get('/', () => htmlPage('Iceshrimp.NET'));
  app.all('*', () => htmlPage('Not found', 404));
}
