import { ApiError } from './errors.ts';
import type { World } from './world.ts';

/** Times of past calls, by limit and caller. */
export type RateLimitState = Map<string, number[]>;

export type RateLimit = {
  /** How many calls fit … */
  count?: number;
  /** … in this many milliseconds. */
  duration?: number;
  minInterval?: number;
};

/** Counts one call and throws RATE_LIMIT_EXCEEDED when it is one too many. */
export function consumeLimit(world: World, key: string, limit: RateLimit): void {
  if (!world.settings.rateLimits) return;
  if (limit.minInterval) check(world, `${key}:min`, limit.minInterval, 1);
  if (limit.count && limit.duration) check(world, key, limit.duration, limit.count);
}

/** Misskey records the call before it looks, so a call made while limited pushes the window on. */
function check(world: World, key: string, duration: number, max: number): void {
  const now = world.now();
  const earlier = (world.rateLimits.get(key) ?? []).filter((time) => time > now - duration);
  world.rateLimits.set(key, [...earlier, now]);
  if (earlier.length < max) return;
  const resetMs = (earlier[Math.max(0, earlier.length + 1 - max)] ?? now) + duration;
  throw rateLimitExceeded(world, resetMs, max);
}

function rateLimitExceeded(world: World, resetMs: number, total: number): ApiError {
  const { info, retryAfter } = world.personality.limitAnswer;
  const seconds = Math.max(0, Math.ceil((resetMs - world.now()) / 1000));
  return new ApiError({
    status: 429,
    code: 'RATE_LIMIT_EXCEEDED',
    id: 'd5826d14-3982-4d2e-8011-b9e9f02499ef',
    message: 'Rate limit exceeded. Please try again later.',
    ...(info ? { info: { remaining: 0, reset: Math.floor(resetMs / 1000), resetMs, total } } : {}),
    headers: retryAfter ? { 'retry-after': String(seconds) } : {},
  });
}
