import { linkFrom } from './host.ts';
import { isObject } from './refusal.ts';

/** A custom emoji, and where its picture is. */
export interface Emoji {
  name: string;
  url: string;
}

/** The same as a server tells of it; null: at the place where servers have their own ones. */
export interface ToldEmoji {
  name: string;
  url: string | null;
}

/** UTF-16 units of an address that is kept. */
const longestAddress = 2000;

/**
 * The custom emojis in a display name. `told` is what the server says of them beside it: up to Misskey 12 a list, which
 * has them all; since then a map, which lacks the server's own ones.
 */
export function emojisIn(name: string, told: unknown): ToldEmoji[] {
  const codes = name.matchAll(/(?<![a-z0-9]):([a-z0-9_+-]+):(?![a-z0-9])/gi);
  const names = new Set(Array.from(codes, ([, code = '']) => code));
  return [...names].flatMap((code) => {
    if (!Array.isArray(told)) return isObject(told) ? [{ name: code, url: address(told[code]) }] : [];
    const found: unknown = told.find((one) => isObject(one) && one['name'] === code);
    const url = isObject(found) ? address(found['url']) : null;
    return url === null ? [] : [{ name: code, url }];
  });
}

/** Those whose pictures may be asked for, at `origin` or where it says. */
export function emojisAt(origin: string, told: readonly ToldEmoji[]): Emoji[] {
  return told.flatMap(({ name, url }) => {
    const link = linkFrom(origin, url ?? `${origin}/emoji/${name}.webp`);
    return link === null ? [] : [{ name, url: link }];
  });
}

function address(url: unknown): string | null {
  return typeof url === 'string' && url.length <= longestAddress ? url : null;
}
