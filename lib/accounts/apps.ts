import { defineItem } from '../browser/items.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { createApp, startLegacy, type LegacyApp, type LegacyWish } from '../misskey/sign-in/legacy.ts';

/** Origin -> the app registered there: made once and kept, so that a known person need not consent again. */
const apps = defineItem<Record<string, LegacyApp>>('local', 'legacyApps', {});

/** Begins a legacy session with the app kept for this server, or with a new one where it is missing or forgotten. */
export async function beginLegacy(
  origin: string,
  wish: LegacyWish,
): Promise<{ app: LegacyApp; session: string }> {
  const kept = (await apps.get())[origin];
  const known = kept && fits(kept, wish) ? await startLegacy(origin, kept) : null;
  if (kept && known !== null) return { app: kept, session: known };
  const app = await createApp(origin, wish);
  await apps.update((all) => ({ ...all, [origin]: app }));
  const session = await startLegacy(origin, app);
  if (session === null) throw new MisskeyError('signInRefused', { message: 'the new app is not known' });
  return { app, session };
}

/** An app is made with its permissions; other wishes need another. */
function fits(app: LegacyApp, wish: LegacyWish): boolean {
  return app.callback === wish.callback && app.permissions.join() === wish.permissions.join();
}

/** Forgets the app of a server where nobody is signed in any more. */
export async function forgetApp(origin: string): Promise<void> {
  await apps.update((all) => Object.fromEntries(Object.entries(all).filter(([other]) => other !== origin)));
}
