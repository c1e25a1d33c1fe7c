import type { Hono } from 'hono';
import { json, plainText } from '../../answers.ts';
import { API_HEADERS } from '../../cors.ts';
import { fileAnswer } from '../../pages/files.ts';
import { identicon } from '../../pages/identicon.ts';
import { userNamed } from '../../users.ts';
import type { World } from '../../world.ts';

/** Addresses that only Misskey up to 11 has, and its sign-up and sign-in, which refuse in plain text. */
export function mountMisskey11(app: Hono, world: World): void {
  app.get('/avatar/:id', (c) => {
    const headers = { 'content-type': 'image/svg+xml', 'access-control-allow-origin': '*' };
    return new Response(identicon(c.req.param('id')), { headers });
  });
  app.get('/files/:key/:name', (c) => fileAnswer(world, c.req.param('key'), c.req.header('origin')));
  app.post('/api/signup', async (c, next) => {
    const isTaken = userNamed(world, (await credentials(c.req.raw)).username);
    return isTaken ? plainText('Bad Request', 400, API_HEADERS) : next();
  });
  app.post('/api/signin', async (c) => {
    const { username, password } = await credentials(c.req.raw);
    const user = userNamed(world, username);
    if (user?.password !== password) return plainText('Forbidden', 403, API_HEADERS);
    // Its own pages may keep the cookie.
    const allowed = {
      'access-control-allow-origin': world.origin,
      'access-control-allow-credentials': 'true',
    };
    return json({ i: user.token }, 200, { ...API_HEADERS, ...allowed });
  });
}

async function credentials(request: Request): Promise<{ username: string; password: string }> {
  return (await request.clone().json()) as { username: string; password: string };
}
