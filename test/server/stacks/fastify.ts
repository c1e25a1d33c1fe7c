import { empty, json, noRoute } from '../answers.ts';
import { readBody } from '../body.ts';
import { API_HEADERS } from '../cors.ts';
import { refusal } from '../errors.ts';
import type { Stack } from '../stack.ts';

/** Misskey from 13 on, and what was forked from it since. */
export const fastify: Stack = {
  readBody,
  noRoute,
  unknownEndpoint: ({ method, url }) => {
    if (method !== 'GET') return noRoute(method, new URL(url).pathname);
    const id = '2ca3b769-540a-4f08-9dd5-b5a825b6d0f1';
    return json(refusal('UNKNOWN_API_ENDPOINT', id, 'Unknown API endpoint.', 404).body, 404, API_HEADERS);
  },
  wrongMethod: () => empty(405, API_HEADERS),
  noFile: () => empty(400, API_HEADERS),
  noUpgrade: (headers) => empty(503, headers),
  unknownWellKnown: null,
  takesAnyMethod: true,
  preflightMethods: 'GET,HEAD,PUT,PATCH,POST,DELETE',
};
