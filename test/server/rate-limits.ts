import { fillBucket } from './buckets.ts';
import type { Overflow } from './buckets.ts';
import { ApiError } from './errors.ts';
import type { World } from './world.ts';

/** Times of past calls, or the level of a bucket and since when, by limit and caller. */
export type RateLimitState = Map<string, number[]>;

export type RateLimit = {
  /** How many calls fit … */
  count?: number;
  /** … in this many milliseconds. */
  duration?: number;
  minInterval?: number;
};

/** Counts one call of an endpoint and throws RATE_LIMIT_EXCEEDED when it is one too many. */
export function consumeLimit(world: World, name: string, caller: string, limit: RateLimit): void {
  if (!world.settings.rateLimits) return;
  const { buckets } = world.personality;
  const key = `${name} ${caller}`;
  if (buckets) {
    const overflow = fillBucket(world, key, buckets.of[name] ?? buckets.byDefault);
    if (overflow) throw overflown(overflow);
    return;
  }
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
  return tooMany(
    info ? { remaining: 0, reset: Math.floor(resetMs / 1000), resetMs, total } : undefined,
    retryAfter ? seconds : null,
  );
}

/** Of a bucket durations are told, where Misskey tells a time. */
function overflown({ resetMs, fullResetMs }: Overflow): ApiError {
  const resetSec = Math.ceil(resetMs / 1000);
  const fullResetSec = Math.ceil(fullResetMs / 1000);
  return tooMany({ blocked: true, remaining: 0, resetSec, resetMs, fullResetSec, fullResetMs }, resetSec);
}

function tooMany(info: object | undefined, retryAfter: number | null): ApiError {
  return new ApiError({
    status: 429,
    code: 'RATE_LIMIT_EXCEEDED',
    id: 'd5826d14-3982-4d2e-8011-b9e9f02499ef',
    message: 'Rate limit exceeded. Please try again later.',
    info,
    headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
  });
}
