import type { Body } from '../body.ts';
import { isObject } from '../json.ts';
import type { Stack } from '../stack.ts';
import { fastify } from './fastify.ts';

/** Misskey 13: bad JSON is told of in the words of the parser. */
export const fastify4: Stack = { ...fastify, readBody };

async function readBody(request: Request): Promise<Body> {
  const text = await request.clone().text();
  const body = await fastify.readBody(request);
  if (body.kind !== 'refused' || !isObject(body.body)) return body;
  const { code, ...rest } = body.body;
  if (code !== 'FST_ERR_CTP_INVALID_JSON_BODY') return body;
  return { ...body, body: { ...rest, message: complaint(text) } };
}

function complaint(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
