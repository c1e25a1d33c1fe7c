/** What a server runs, as nodeinfo or `meta` say: a name in lower case and a version. */
export interface Software {
  name: string;
  version: string;
}

/** `software.name` in nodeinfo of everything known to speak Misskey's API. */
const family = new Set([
  'misskey',
  'cherrypick',
  'yojo-art',
  'sharkey',
  'firefish',
  'calckey',
  'iceshrimp',
  'meisskey',
  'dolphin',
  'foundkey',
  'magnetar',
  'catodon',
]);

/** Those whose OAuth is real. Sharkey publishes the same discovery document, but its endpoints are Mastodon's. */
const withOAuth = new Set(['misskey', 'cherrypick', 'yojo-art']);

/** The name in a repository's address, where nodeinfo may not be read. */
export function nameByRepository(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  if (/\/misskey-dev\/misskey\b/i.test(url)) return 'misskey';
  return [...family].find((name) => name !== 'misskey' && url.toLowerCase().includes(name)) ?? null;
}

/** Whether nodeinfo's name is one that speaks Misskey's API. */
export function isFamily(name: string): boolean {
  return family.has(name);
}

/**
 * Whether OAuth works: from 2023.12.1 on, since before that its answers had no CORS headers. Forks count by the
 * Misskey version they say they are based on (`based`), where they do.
 */
export function hasOAuth({ name, version }: Software, based: string | null): boolean {
  return withOAuth.has(name) && atLeast(based ?? version, [2023, 12, 1]);
}

/**
 * Whether MiAuth works where `meta` says that there is one: reliable from 12.39.0, its page broken from 12.112.1 to
 * 12.117. Versions of forks are numbers of their own and say nothing here.
 */
export function hasMiauth({ name, version }: Software): boolean {
  const between = (first: Least, after: Least) => atLeast(version, first) && !atLeast(version, after);
  const isMisskey = name === 'misskey' || name === '';
  return !isMisskey || !(between([12, 0, 0], [12, 39, 0]) || between([12, 112, 1], [12, 118, 0]));
}

/**
 * Whether permissions still have their names of before 11.0 (`note-write` for `write:notes`). v10 does not let nodeinfo
 * be read by other sites, so its name may be missing.
 */
export function hasOldPermissions({ name, version }: Software): boolean {
  return name === 'meisskey' || (parseVersion(version)?.[0] === 10 && (name === 'misskey' || name === ''));
}

/** Whether the settings page for tokens is `/settings/connect` (Misskey 2025.4), not `/settings/api`. */
export function hasConnectPage({ name, version }: Software, based: string | null): boolean {
  return withOAuth.has(name) && atLeast(based ?? version, [2025, 4, 0]);
}

/** Whether the very same request of the same user makes no second note for a minute: misskey.io. */
export function knowsRepetitions({ name, version }: Software): boolean {
  return name === 'misskey' && /^\d+\.\d+\.\d+-io\./.test(version);
}

/** How a server counts the length of a text. */
export type TextUnit = 'codePoints' | 'utf16' | 'graphemes';

/** Misskey counts code points, Sharkey UTF-16 units, v10 and v11 graphemes. */
export function textUnit({ name, version }: Software): TextUnit {
  if (name === 'sharkey') return 'utf16';
  const [major = 0] = parseVersion(version) ?? [];
  return major === 10 || major === 11 ? 'graphemes' : 'codePoints';
}

/** Files in one note: 4 before Misskey 12.102, and in what grew out of the old ones. */
export function filesPerNote({ name, version }: Software): number {
  if (name === 'meisskey' || name === 'dolphin') return 4;
  const isOld =
    (name === 'misskey' || name === '') && parseVersion(version) && !atLeast(version, [12, 102, 0]);
  return isOld ? 4 : 16;
}

/** Length of a file's alt text: `told` by Sharkey, 512 with Misskey, and none before 12. */
export function altTextLength({ name, version }: Software, told: number | null): number {
  const [major = 12] = parseVersion(version) ?? [];
  const hasNone =
    name === 'meisskey' || name === 'dolphin' || (name !== 'sharkey' && major < 12 && major > 9);
  return hasNone ? 0 : (told ?? 512);
}

/** Whether `reactionAcceptance` is known (Misskey 13.10, Sharkey always). */
export function hasReactionAcceptance({ name, version }: Software): boolean {
  return name === 'sharkey' || (name !== 'firefish' && name !== 'iceshrimp' && atLeast(version, [13, 10, 0]));
}

/**
 * Whether `@a.b@host` is one mention: with mfm-js 0.25, and in Sharkey's own before that. Elsewhere it mentions `a`, a
 * stranger on the server itself.
 */
export function readsDots({ name, version }: Software): boolean {
  return (
    (name === 'misskey' && atLeast(version, [2025, 11, 0])) ||
    (name === 'sharkey' && atLeast(version, [2025, 2, 0]))
  );
}

/** `a.b.c` at the start of a version, or null where it is none. */
export function parseVersion(version: string): [number, number, number] | null {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

type Least = readonly [number, number, number];

/** Whether a version is known to be `least` or newer. */
export function atLeast(version: string, least: Least): boolean {
  const parsed = parseVersion(version);
  if (!parsed) return false;
  for (const [index, part] of parsed.entries()) {
    const difference = part - (least[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
