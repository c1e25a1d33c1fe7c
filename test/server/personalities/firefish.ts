import type { Hono } from 'hono';
import { json } from '../answers.ts';
import { API_HEADERS } from '../cors.ts';
import { isObject } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Personality } from '../personality.ts';
import { misskey12 } from './misskey-12.119.2.ts';

/** Firefish 1.0.3: Koa as in Misskey 12, but Bearer is read, and a failed authentication looks different. */
export const firefish: Personality = {
  ...misskey12,
  id: 'firefish',
  software: 'firefish',
  version: '1.0.3',
  readsBearer: true,
  miauthPage: { ...misskey12.miauthPage, needsPermission: true, blockedSchemes: ['javascript:', 'data:'] },
  mount: mountAuthentication,
};

const AUTHENTICATION_FAILED = {
  code: 'AUTHENTICATION_FAILED',
  id: 'b0a7f5f8-dc2f-4171-b91f-de88ad238e14',
  kind: 'client',
};

/** Two tokens in one call are refused, and what is wrong with a token is told without an `error` around it. */
function mountAuthentication(app: Hono): void {
  app.use('/api/*', async (c, next) => {
    if (c.req.header('authorization') !== undefined && (await hasToken(c.req.raw.clone()))) {
      return failure('Authentication failed: using multiple authorization schemes');
    }
    await next();
    if (await isFailure(c.res.clone())) c.res = failure('Authentication failed: unknown token');
    return undefined;
  });
}

async function isFailure(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  const body: unknown = await answer.json();
  return isObject(body) && isObject(body['error']) && body['error']['code'] === AUTHENTICATION_FAILED.code;
}

async function hasToken(request: Request): Promise<boolean> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return (await request.formData()).has('i');
  const text = await request.text();
  if (!text.startsWith('{')) return false;
  const { i } = JSON.parse(text) as Packed;
  return i !== undefined && i !== null;
}

function failure(message: string): Response {
  return json({ message, ...AUTHENTICATION_FAILED }, 403, API_HEADERS);
}
