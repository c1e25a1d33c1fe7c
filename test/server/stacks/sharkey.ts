import type { Body } from '../body.ts';
import { isObject } from '../json.ts';
import type { Stack } from '../stack.ts';
import { fastify } from './fastify.ts';

/** Sharkey of 2025: it does not say which media type it does not support, and allows any method. */
export const sharkeyStack: Stack = { ...fastify, readBody, preflightMethods: '*' };

async function readBody(request: Request): Promise<Body> {
  const body = await fastify.readBody(request);
  if (body.kind !== 'refused' || body.status !== 415 || !isObject(body.body)) return body;
  return { ...body, body: { ...body.body, message: 'Unsupported Media Type' } };
}
