import { expect } from '@playwright/test';
import { composerOn, type Composer } from '../e2e/chromium/composer.ts';
import type { Fault } from './answers.ts';
import { passed } from './haste.ts';
import { comesTo, note, type Scene } from './scene.ts';

/** The request for the note is held at the server: before its work, or before its answer. */
export function whileHeld(
  what: 'request' | 'answer',
  accident: (scene: Scene) => Promise<unknown>,
): Fault['prepare'] {
  return async (scene) => {
    const { reached, release } = scene.server.faults.hold('notes/create', what);
    return async () => {
      await reached;
      await accident(scene);
      release();
    };
  };
}

/** The request for the note dies at the server with the accident. */
export function beforeTheWork(accident: (scene: Scene) => Promise<unknown>): Fault['prepare'] {
  return async (scene) => {
    const reached = Promise.withResolvers<void>();
    scene.server.faults.next('notes/create', (_work, { silence }) => {
      reached.resolve();
      return silence();
    });
    return async () => {
      await reached.promise;
      await accident(scene);
    };
  };
}

/** The first look for the note is held. */
export function whileLooking(accident: (scene: Scene) => Promise<unknown>): Fault['prepare'] {
  return async (scene) => {
    const { faults } = scene.server;
    faults.next('notes/create', { after: 'truncate' });
    const { reached, release } = faults.hold('users/notes');
    return async () => {
      await reached;
      await accident(scene);
      release();
    };
  };
}

/** The computer has no network when the button is pressed; it has one again after `away` ms. */
export function offline(
  away: number,
  meanwhile: (scene: Scene) => Promise<unknown> = async () => undefined,
): Fault['prepare'] {
  return async (scene) => {
    await sayOnline(scene, false);
    return async () => {
      await comesTo(scene, 'queued');
      await meanwhile(scene);
      await passed(away);
      await sayOnline(scene, true);
    };
  };
}

/** What the browser says to the extension's background of its network; a background that starts anew asks again. */
export async function sayOnline({ chromium }: Scene, isOnline: boolean): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate((onLine) => {
    Object.defineProperty(navigator, 'onLine', { value: onLine, configurable: true });
  }, isOnline);
}

export async function moveClock({ chromium }: Scene, ms: number): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate((by) => {
    const { clock } = globalThis as unknown as { clock: { skew: number } };
    clock.skew += by;
  }, ms);
}

/** The disk is full at the nth thing of that kind that the background writes. */
export function fullDisk(kind: string, nth: number): Fault['prepare'] {
  return async ({ chromium }) => {
    const worker = await chromium.worker();
    await worker.evaluate(fillDisk, { kind, nth });
    return () =>
      expect.poll(() => worker.evaluate(() => 'full' in globalThis), { timeout: 30_000 }).toBe(true);
  };
}

/** No draft can be written when the button is pressed; the person makes room and presses again. */
export async function fullWhileWriting(_scene: Scene, composer: Composer): Promise<() => Promise<void>> {
  const { page, text } = composer;
  await page.evaluate(fillDisk, { kind: 'draft:', nth: 1 });
  return async () => {
    await composer.says('The browser has no room left to keep this.');
    await expect(text).toHaveValue(note);
    await page.keyboard.press('Control+Enter');
  };
}

/** The nth write of a kind fails. */
function fillDisk({ kind, nth }: { kind: string; nth: number }): void {
  const { local } = chrome.storage;
  const set = local.set.bind(local) as (items: object) => Promise<void>;
  let writes = 0;
  const failing = (items: object) => {
    const isOfKind = Object.keys(items).some((key) => key.startsWith(kind));
    if (isOfKind) writes += 1;
    if (!isOfKind || writes !== nth) return set(items);
    Object.assign(globalThis, { full: true });
    return Promise.reject(new Error('QuotaExceededError: the disk is full'));
  };
  Object.assign(local, { set: failing });
}

export const killWorker = ({ chromium }: Scene) => chromium.killWorker();

/** The person takes the note back as soon as it is there, and the deletion is held. */
export function whileTakenBack(accident: (scene: Scene) => Promise<unknown>): Fault['prepare'] {
  return async (scene) => {
    const { reached, release } = scene.server.faults.hold('notes/delete', 'request');
    return async () => {
      await comesTo(scene, 'posted');
      const composer = await composerOn(await scene.chromium.openExtensionPage('compose.html'));
      await composer.button('Undo').click();
      await reached;
      await accident(scene);
      release();
      // Somebody comes back.
      await scene.chromium.openExtensionPage('options.html');
      await comesTo(scene, 'undone');
    };
  };
}
