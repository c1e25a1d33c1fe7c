import browser from 'webextension-polyfill';
import { dataVersion } from './items.ts';

/**
 * Lays aside what lies in `storage.local` and is not what it should be: one such thing would stop everything that reads
 * those of its kind. Of a list, what is sound stays.
 * @param samples by key, or by the beginning of keys up to a colon: what may stand there. null stands for anything, a list
 * holds what it is a list of, and what a thing has besides is not looked at.
 */
export async function layGarbageAside(samples: Readonly<Record<string, unknown>>): Promise<void> {
  const { local } = browser.storage;
  for (const [key, seen] of Object.entries(await local.get(null))) {
    const sample = samples[key] ?? samples[/^[^:]*:/.exec(key)?.[0] ?? ''];
    if (sample === undefined || isLike(seen, sample)) continue;
    // Something sound may have been written there meanwhile.
    const { [key]: value = sample } = await local.get(key);
    if (isLike(value, sample)) continue;
    const sound = Array.isArray(sample) && Array.isArray(value) ? soundOf(value, sample) : [];
    await local.set({ [`aside:${dataVersion}:${key}`]: value, ...(sound.length > 0 && { [key]: sound }) });
    if (sound.length === 0) await local.remove(key);
  }
}

function soundOf(list: readonly unknown[], [sample]: readonly unknown[]): unknown[] {
  return list.filter((one) => isLike(one, sample));
}

function isLike(value: unknown, sample: unknown): boolean {
  if (sample === null) return true;
  if (Array.isArray(sample))
    return Array.isArray(value) && (sample.length === 0 || soundOf(value, sample).length === value.length);
  if (typeof sample !== 'object' || typeof value !== 'object') return typeof value === typeof sample;
  if (value === null || Array.isArray(value)) return false;
  const parts = value as Record<string, unknown>;
  return Object.entries(sample).every(([name, part]) => isLike(parts[name], part));
}
