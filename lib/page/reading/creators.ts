import { isPrivateHost } from '../address/private-host.ts';

/** More than these share the work on hardly any page, and a page could name half the fediverse. */
const most = 3;
/** Servers take no longer ones; of these characters every mfm-js reads all but the dot. */
const account = /^@?([a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?)@([^\s@/:?#\\[\]%]{1,253})$/i;

/**
 * Those whom a page names as its authors in the fediverse, each as a mention (`@user@host`), once, at most three.
 * @param values of `<meta name="fediverse:creator">`, hostile: what is no account on a public server is left out
 */
export function creatorsIn(values: readonly string[]): string[] {
  return eachOnce(values.map(mentionOf).filter((mention) => mention !== null));
}

/** Where profiles look the same and nobody can be mentioned. */
const otherSites = /(?:^|\.)(?:youtube|tiktok|medium|substack|threads|odysee|kick)\.com$/;

/**
 * Those whose profiles on servers of the fediverse (`https://host/@user`) a page links to as its author's own, as mentions.
 * @param addresses of `rel=me`, hostile as above
 */
export function profilesIn(addresses: readonly string[]): string[] {
  const found = addresses.map((address) => {
    const url = URL.parse(address.trim());
    const [, user] = /^\/@([^/@]+)\/?$/.exec(url?.pathname ?? '') ?? [];
    const isProfile = url?.protocol === 'https:' && url.search === '' && !otherSites.test(url.hostname);
    return isProfile && user !== undefined ? mentionOf(`@${user}@${url.host}`) : null;
  });
  return eachOnce(found.filter((mention) => mention !== null));
}

function eachOnce(mentions: readonly string[]): string[] {
  const isFirst = (mention: string, index: number) =>
    mentions.findIndex((other) => other.toLowerCase() === mention.toLowerCase()) === index;
  return mentions.filter(isFirst).slice(0, most);
}

function mentionOf(value: string): string | null {
  const [, user, typed] = account.exec(value.trim()) ?? [];
  const host = URL.parse(`https://${typed}/`)?.hostname;
  if (user === undefined || host === undefined) return null;
  const isPublic = /^(?=.*\.[a-z])[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/.test(host) && !isPrivateHost(host);
  return isPublic ? `@${user}@${host}` : null;
}

/** Whether only some servers read this mention as one (`@a.b@host`). */
export function hasDottedName(mention: string): boolean {
  return /^@[^@]*\./.test(mention);
}

/** Whether a text mentions this account. */
export function mentions(text: string, mention: string): boolean {
  return text.toLowerCase().split(/\s+/).includes(mention.toLowerCase());
}

const mentionsAlone = /^@\S+(?: @\S+)*$/;

/**
 * A text with one more mention: below the line of the address that `isAddress` tells, beside the mentions that stand
 * there; at the end if there is no address.
 */
export function withMention(text: string, mention: string, isAddress: (line: string) => boolean): string {
  const lines = text.split('\n');
  const place = lines.findLastIndex(isAddress) + 1 || lines.findLastIndex((line) => line.trim() !== '') + 1;
  const beside = lines[place] ?? '';
  const isBeside = mentionsAlone.test(beside);
  return lines.toSpliced(place, isBeside ? 1 : 0, isBeside ? `${beside} ${mention}` : mention).join('\n');
}
