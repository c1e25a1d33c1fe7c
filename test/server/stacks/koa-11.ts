import { plainText } from '../answers.ts';
import { API_HEADERS } from '../cors.ts';
import type { Stack } from '../stack.ts';
import { koa } from './koa.ts';

/** Misskey up to 11: a method that an endpoint does not take is not found. */
export const koa11: Stack = { ...koa, wrongMethod: () => plainText('Not Found', 404, API_HEADERS) };
