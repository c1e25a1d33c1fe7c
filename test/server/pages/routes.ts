import type { Hono } from 'hono';
import { empty, json } from '../answers.ts';
import type { World } from '../world.ts';
import { hostOf } from '../world.ts';
import { notePage, plainPage, sharePage, userPage } from './content.ts';
import { fileAnswer } from './files.ts';
import { identicon } from './identicon.ts';
import { legacyPage } from './legacy-consent.ts';
import { manifest } from './manifest.ts';
import { miauthPage } from './miauth-consent.ts';

/** Mounts what a browser opens. None of it sends CORS headers, none of it may be framed. */
export function mountPages(app: Hono, world: World, reportUnexpected: (request: Request) => void): void {
  app.get('/', () => page(plainPage(world, world.settings.name ?? hostOf(world))));
  app.get('/share', (c) => page(sharePage(world, query(c.req.url))));
  app.get('/settings/connect', () => page(plainPage(world, 'Service integration')));
  app.get('/settings/apps', () => page(plainPage(world, 'Authorized applications')));
  app.get('/notes/:id', (c) => page(notePage(world, c.req.param('id'))));
  app.get('/:name{@[^/]+}', (c) => page(userPage(world, c.req.param('name').slice(1))));
  app.get('/auth/:token', (c) => page(legacyPage(world, c.req.param('token'))));
  if (world.personality.flows.miauth) {
    app.get('/miauth/:session', (c) => page(miauthPage(world, c.req.param('session'), query(c.req.url))));
  }
  mountAssets(app, world);
  const { stack } = world.personality;
  app.get('/.well-known/*', () => stack.unknownWellKnown?.() ?? page(plainPage(world, 'Not found')));
  app.get('*', (c) => {
    reportUnexpected(c.req.raw);
    return page(plainPage(world, 'Not found'));
  });
  app.all('*', (c) => {
    if (c.req.method !== 'OPTIONS') reportUnexpected(c.req.raw);
    return stack.noRoute(c.req.method, c.req.path);
  });
}

function mountAssets(app: Hono, world: World): void {
  app.get('/manifest.json', () =>
    json(manifest(world), 200, { 'x-frame-options': 'DENY', 'cache-control': 'max-age=300' }),
  );
  app.get('/identicon/:name', (c) => {
    const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' };
    return new Response(identicon(c.req.param('name')), { headers });
  });
  app.get('/files/:key', (c) => fileAnswer(world, c.req.param('key'), c.req.header('origin')));
  app.get('/emoji/:file', (c) => {
    const emoji = world.emojis.get(c.req.param('file').replace(/\.webp$/, ''));
    return emoji ? c.redirect(emoji.url, 301) : empty(404);
  });
  app.get('/favicon.ico', () => empty(204));
  app.get('/streaming', () =>
    world.personality.stack.noUpgrade({ 'x-frame-options': 'DENY', 'cache-control': 'private, max-age=0' }),
  );
}

/** Unknown paths get the web client too: 200 and HTML. */
function page(markup: string): Response {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'x-frame-options': 'DENY',
    'cache-control': 'public, max-age=30',
  };
  return new Response(markup, { headers });
}

function query(url: string): URLSearchParams {
  return new URL(url).searchParams;
}
