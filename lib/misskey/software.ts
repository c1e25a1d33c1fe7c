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
  return name !== 'misskey' || !(between([12, 0, 0], [12, 39, 0]) || between([12, 112, 1], [12, 118, 0]));
}

/** Whether `reactionAcceptance` is known (Misskey 13.10). */
export function hasReactionAcceptance({ version }: Software): boolean {
  return atLeast(version, [13, 10, 0]);
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
