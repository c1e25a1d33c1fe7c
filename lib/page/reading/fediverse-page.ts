import { hasCredentials, isSecretPath } from '../address/credentials.ts';
import { knownPage, type KnownPage } from './known-page.ts';
import { isPrivateHost } from '../address/private-host.ts';

/** A page that is a post or a profile of the fediverse, so that one's own server can be asked for it. */
export interface FediversePage {
  /** What its address looks like; what it is, the server says. */
  is: KnownPage;
  /** The page itself, for servers that have it as their own. No tracker, no credentials. */
  at: string;
  /** What a server is asked for: the address of the object, or of the page that leads to it. */
  uri: string;
  /** false: other websites have addresses of this shape too. */
  sure: boolean;
}

/** What a page says of itself; the caller vouches that it is this page's own head. */
export interface FediverseHints {
  /** `<link rel=alternate type=application/activity+json>`; null if there is none. */
  alternate: string | null;
  /** `<meta name=generator>`; '' if there is none. */
  generator: string;
}

type Shapes = Readonly<Record<KnownPage, readonly RegExp[]>>;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const name = String.raw`[\w.-]+(?:@[\w.:-]+)?`;

/** Nobody else has these, on top of what `knownPage` knows. */
const own: Shapes = {
  post: shapes(
    // Mastodon: its other views, and the object itself
    String.raw`(?:web|deck)/(?:@${name}|statuses)/\d{15,20}`,
    String.raw`users/[\w.-]+/statuses/(?:\d{15,20}|[0-9A-Z]{26})`,
    // Pleroma and Akkoma in the clothes of Soapbox
    `@${name}/posts/[0-9A-Za-z]{18}`,
    // PeerTube
    '(?:w|videos/watch)/(?:[1-9A-HJ-NP-Za-km-z]{21,22}|' + uuid + ')',
    // Pixelfed
    String.raw`p/[\w.-]+/\d{15,20}`,
    String.raw`i/web/post/\d{15,20}`,
  ),
  profile: shapes(
    `(?:web|deck)/@${name}`,
    String.raw`@${name}/(?:with_replies|media|featured|notes|files|reactions)`,
    String.raw`(?:accounts|video-channels)/${name}(?:/[a-z-]+)?`,
    String.raw`i/web/profile/\d{15,20}`,
  ),
};

/** Lemmy and PeerTube have these, and so has many another website. */
const common: Shapes = {
  post: shapes(String.raw`post/\d+(?:/\d+)?`, String.raw`comment/\d+`),
  profile: shapes(`[uc]/${name}`, `a/${name}(?:/[a-z-]+)?`, `c/${name}/(?:videos|video-playlists)`),
};

/** Where addresses look like that and nothing federates. */
const others =
  /(?:^|\.)(?:youtube\.com|tiktok\.com|medium\.com|substack\.com|note\.com|reddit\.com|patreon\.com|threads\.(?:com|net)|lemon8-app\.com|t\.me|rumble\.com|dev\.to|bsky\.app)$/;

/** The programs whose addresses are told apart here; another generator makes other pages. */
const family =
  /mastodon|misskey|sharkey|firefish|iceshrimp|cherrypick|pleroma|akkoma|soapbox|peertube|pixelfed|lemmy|gotosocial/i;

/**
 * Tells posts and profiles of the fediverse by what the page says of itself, else by its address. null: neither.
 * @param url the page's address as it may be shared
 */
export function fediversePage(url: URL, { alternate, generator }: FediverseHints): FediversePage | null {
  if (isSecretPath(url)) return null;
  const at = url.origin + trimmed(url);
  const named = alternate === null ? null : objectAt(alternate, url);
  const byAddress = others.test(url.hostname) ? null : shapeOf(url);
  if (named !== null)
    return { is: byAddress?.is ?? (trimmed(url) === '' ? 'profile' : 'post'), at, uri: named, sure: true };
  if (!byAddress || (!byAddress.sure && generator !== '' && !family.test(generator))) return null;
  return { ...byAddress, at, uri: elsewhere(url) ?? at };
}

/** The address a page names, if a server may be asked for it: hostile like all of a page. */
function objectAt(alternate: string, page: URL): string | null {
  const named = URL.parse(alternate, page.href);
  if (!named || !/^https?:$/.test(named.protocol) || hasCredentials(named) || isSecretPath(named))
    return null;
  // Nobody's server is sent looking around in somebody's network.
  if (named.host !== page.host && isPrivateHost(named.hostname)) return null;
  named.hash = '';
  return named.href;
}

function shapeOf(url: URL): Pick<FediversePage, 'is' | 'sure'> | null {
  const path = trimmed(url);
  const known = knownPage(url) ?? kindIn(own, path);
  if (known) return { is: known, sure: true };
  const likely = kindIn(common, path);
  return likely && { is: likely, sure: false };
}

/** A profile of somebody elsewhere is known there: `/@user@host` -> `https://host/@user`. */
function elsewhere(url: URL): string | null {
  const [, user, host] = /^\/(?:web\/|deck\/)?@([\w.-]+)@([\w.:-]+)$/.exec(trimmed(url)) ?? [];
  if (user === undefined || host === undefined || !URL.canParse(`https://${host}`)) return null;
  return isPrivateHost(new URL(`https://${host}`).hostname) ? null : `https://${host}/@${user}`;
}

function kindIn(shapes: Shapes, path: string): KnownPage | null {
  if (shapes.post.some((shape) => shape.test(path))) return 'post';
  return shapes.profile.some((shape) => shape.test(path)) ? 'profile' : null;
}

function trimmed({ pathname }: URL): string {
  return pathname.replace(/\/$/, '');
}

function shapes(...paths: string[]): RegExp[] {
  return paths.map((path) => new RegExp(`^/${path}$`));
}
