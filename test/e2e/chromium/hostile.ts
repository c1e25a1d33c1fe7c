import pages from './hostile-pages.json' with { type: 'json' };
import { page } from './pages.ts';
import type { Site } from './web.ts';

/** A page that means ill, and what a note about it begins with all the same. */
export interface HostilePage {
  page: string;
  path: string;
  /** Of its title, so many times. */
  title: string;
  times: number;
  head?: string;
  headTimes?: number;
  body?: string;
  bodyTimes?: number;
  /** A megabyte stands for every `…` in its head: of this, or of the letter a. */
  filled?: boolean;
  filling?: string;
  script?: string;
  /** Its title in the note; without one it has only to be short. */
  expected?: string;
  /** Its path in the note, where it names another one. */
  expectedPath?: string;
  /** Its address as the card shows it. */
  shown?: string;
}

export const hostilePages: readonly HostilePage[] = pages;
export const hostileOrigin = 'https://hostile.example';

const megabyte = 1024 * 1024;

/** Serves them. */
export const hostileSite: Site = ({ pathname }) => {
  const found = hostilePages.find(({ path }) => path === pathname);
  return found ? page(markupOf(found)) : new Response(null, { status: 404 });
};

function markupOf({ title, times, head = '', body = '', script = '', ...more }: HostilePage): string {
  const filling = (more.filling ?? 'a').repeat(megabyte);
  const inHead = (more.filled ? head.replaceAll('…', filling) : head).repeat(more.headTimes ?? 1);
  const inBody = body.repeat(more.bodyTimes ?? 1);
  return `<title>${title.repeat(times)}</title>${inHead}<body>${inBody}<script>${script}</script></body>`;
}
