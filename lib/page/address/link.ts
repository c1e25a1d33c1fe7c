import { chooseCanonical } from './canonical.ts';
import { cleanUrl } from './clean-url.ts';
import { isLeftAlone, type Cleaning } from './cleaning.ts';
import type { DeclaredPicture } from '../picture/declared-picture.ts';
import { displayUrl } from './display-url.ts';
import { siteOf } from './host.ts';
import { urlInNote } from './url.ts';

/** What a note about a page links to: its address in all forms, none of them with a password or key. */
export interface PageLink {
  /** Without what only follows its reader about, and as the page itself names it. */
  clean: string;
  /** As it stood in the tab. */
  full: string;
  /** Names of the trackers that are in `full` alone; those in the fragment with `#`. */
  removed: string[];
  /** `clean` as a person reads it. To be shown only. */
  shown: string;
  /** Whose addresses a person can have left as they are. */
  site: string;
  /** Whom it names as its authors, each as a mention; none where nobody is to be credited. */
  creators: string[];
  /** The page says that it is for adults. */
  isAdult: boolean;
  /** The page's language as a tag; '' if it says none. Drafts of before there was one lack it, as the next. */
  lang?: string;
  /** The picture that stands for the page; null: none does. */
  picture?: DeclaredPicture | null;
}

/**
 * An address (without credentials) as it is shared; `url` is the one a note begins with.
 * @param canonical what the page says of itself, hostile like all of it
 */
export function linkTo(
  address: URL,
  canonical: string | null,
  cleaning: Cleaning,
): { url: URL; link: Omit<PageLink, 'creators' | 'isAdult' | 'lang' | 'picture'> } {
  const { rules } = cleaning;
  const first = cleanUrl(address, rules);
  const { url, removed } = cleanUrl(chooseCanonical(first.url, canonical, rules), rules);
  const link = {
    clean: urlInNote(url),
    full: urlInNote(address),
    removed: [...new Set([...first.removed, ...removed])],
    shown: displayUrl(url),
    site: siteOf(address),
  };
  return { url: isLeftAlone(address.hostname, cleaning) ? address : url, link };
}

/** What can stand in an address, and would make another one of it. */
const continued = /^[.,]*[a-z0-9_/:%#@$&?!~=+([\-<>;^{}]/i;
const preceded = /[a-z0-9_/%#@$&?!~=+-]$/i;

/** Whether an address stands in a text, by itself and to its end. */
export function standsIn(text: string, address: string): boolean {
  return text !== swapped(text, address, '');
}

/** A text with another address wherever this one stands by itself; nothing else changes. */
export function swapped(text: string, address: string, other: string): string {
  const [first = '', ...rest] = text.split(address);
  return rest.reduce((before, after, index) => {
    const isPart = preceded.test(index === 0 ? first : (rest[index - 1] ?? '')) || continued.test(after);
    return before + (isPart && !address.startsWith('<') ? address : other) + after;
  }, first);
}
