import type { World } from './world.ts';

/** How many calls fit at once, and after how many milliseconds there is room for one more. */
export type Bucket = { size: number; drip: number };

export type BucketTable = { byDefault: Bucket; of: Readonly<Record<string, Bucket>> };

/** When the next call and when a whole burst fit, in milliseconds from now. */
export type Overflow = { resetMs: number; fullResetMs: number };

/** Counts one call as Sharkey does since 2025, in a bucket that leaks; tells when it is one too many. */
export function fillBucket(world: World, key: string, { size, drip }: Bucket): Overflow | null {
  const now = world.now();
  const [level = 0, since = now] = world.rateLimits.get(key) ?? [];
  const drops = Math.floor((now - since) / drip);
  const left = Math.max(0, level - drops);
  const start = left === 0 ? now : since + drops * drip;
  if (left >= size) return { resetMs: start + drip - now, fullResetMs: left * drip };
  world.rateLimits.set(key, [left + 1, start]);
  return null;
}
