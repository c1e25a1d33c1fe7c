import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pump } from '../../../lib/share/outbox/pump.ts';
import { tidyUp } from '../../../lib/share/share.ts';
import { until } from '../until.ts';

class Death extends Error {
  override readonly name = 'Death';
}

const deeds = ['get', 'set', 'remove'] as const;

/**
 * Does a thing; the background dies over its `nth` use of the storage, also over one of what the thing has set off: what
 * is left of it changes nothing any more. The next one is woken by its alarm. false: it died, and nobody was answered.
 */
export async function perhapsDying(nth: number | null, work: () => Promise<unknown>): Promise<boolean> {
  if (nth === null) {
    await work();
    return true;
  }
  let left = nth;
  const { local } = fakeBrowser.storage;
  const spies = deeds.map((deed) => {
    const real = local[deed].bind(local) as (...args: unknown[]) => Promise<unknown>;
    return vi.spyOn(local, deed).mockImplementation((...args: unknown[]) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Death()) : real(...args);
    });
  });
  const isAnswered = await work().then(
    () => true,
    (error: unknown) => {
      if (error instanceof Death) return false;
      throw error;
    },
  );
  await until(nothingRuns);
  for (const spy of spies) spy.mockRestore();
  // As any background begins.
  await tidyUp(Date.now());
  void pump();
  return isAnswered;
}

async function nothingRuns(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return held.length + pending.length === 0;
}
