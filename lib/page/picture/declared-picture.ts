import { cut, plainLine } from '../text/plain-text.ts';

/** The picture that a page names as the one that stands for it. */
export interface DeclaredPicture {
  url: string;
  /** '' where nothing is said of it. */
  alt: string;
}

/** Length of an alt text that every server takes. */
const longestAlt = 500;

/** What a page says in `og:image`, hostile: null where it leads to no picture on the web. `at`: the page's own address. */
export function declaredPicture(said: DeclaredPicture | undefined, at: URL): DeclaredPicture | null {
  const url = said && said.url !== '' ? URL.parse(said.url, at) : null;
  if (!said || !url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  return { url: url.href, alt: cut(plainLine(said.alt), longestAlt) };
}
