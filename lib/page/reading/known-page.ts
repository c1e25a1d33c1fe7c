/** What a page is, told by its address alone: head metadata may be that of another page (see single-page apps). */
export type KnownPage = 'post' | 'profile';

const posts: readonly RegExp[] = [
  // Mastodon and its forks, GoToSocial
  /^\/@[\w.-]+(?:@[\w.-]+)?\/(?:\d{15,20}|statuses\/[0-9A-Z]{26})$/,
  // Misskey: an id of 10 to 32 lower-case letters and digits
  /^\/notes\/(?=[a-z]*[0-9])[0-9a-z]{10,32}$/,
  // Pleroma, Akkoma
  /^\/notice\/[0-9A-Za-z]{18}$/,
  /^\/objects\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
];
const profiles: readonly RegExp[] = [/^\/@[\w.-]+(?:@[\w.-]+)?$/, /^\/users\/[\w.-]+$/];

/** Posts and profiles of the fediverse on any host, and of Bluesky. null for every other page. */
export function knownPage(url: URL): KnownPage | null {
  const path = url.pathname.replace(/\/$/, '');
  if (url.hostname === 'bsky.app') {
    if (/^\/profile\/[^/]+\/post\/[0-9a-z]+$/.test(path)) return 'post';
    return /^\/profile\/[^/]+$/.test(path) ? 'profile' : null;
  }
  if (posts.some((shape) => shape.test(path))) return 'post';
  return profiles.some((shape) => shape.test(path)) ? 'profile' : null;
}

/** The name out of a profile's title: `名前 (@user@example.org) - Server`, `名前 (@user) | Misskey`. */
export function profileName(title: string): string {
  return /^(.+?) ?[(（]@[\w.-]+(?:@[\w.-]+)?[)）]/u.exec(title)?.[1]?.trim() ?? title;
}
