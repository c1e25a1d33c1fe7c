import { defineItem } from '../browser/items.ts';
import type { Way } from '../misskey/server.ts';

/** Origin -> the way that worked there last. */
const worked = defineItem<Record<string, Way>>('local', 'waysThatWorked', {});

/** The way that worked at this server before, if it still can; else the best of `ways`. */
export async function preferredWay<W extends Way>(origin: string, ways: W[]): Promise<W | null> {
  const before = (await worked.get())[origin];
  return ways.find((way) => way === before) ?? ways[0] ?? null;
}

/** Remembers that a way worked. */
export async function rememberWay(origin: string, way: Way): Promise<void> {
  await worked.update((all) => ({ ...all, [origin]: way }));
}

/** Forgets it, where nobody is signed in any more. */
export async function forgetWay(origin: string): Promise<void> {
  await worked.update((all) => Object.fromEntries(Object.entries(all).filter(([other]) => other !== origin)));
}
