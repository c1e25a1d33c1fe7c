/** What a note's text refers to. Close to MFM, not equal: links are taken out before hashtags are looked for. */

const MENTION = /(?<![\w@])@([a-zA-Z0-9_]+)(?![\w@])/g;
const HASHTAG = /(?<![\p{L}\p{N}#&])#([\p{L}\p{N}_]+)/gu;

/** Names of local users that are mentioned. */
export function mentionedNames(...texts: (string | null)[]): string[] {
  return unique(texts.flatMap((text) => matches(text, MENTION)));
}

/** Hashtags in lower case, at most 32 as Misskey keeps. */
export function hashtags(...texts: (string | null)[]): string[] {
  const found = texts.flatMap((text) => matches(withoutLinks(text), HASHTAG));
  return unique(found.filter((tag) => !/^\d+$/.test(tag)).map((tag) => tag.toLowerCase())).slice(0, 32);
}

function matches(text: string | null, pattern: RegExp): string[] {
  return Array.from((text ?? '').matchAll(pattern), (match) => match[1] ?? '');
}

function withoutLinks(text: string | null): string {
  return (text ?? '').replace(/https?:\/\/\S+/g, ' ');
}

function unique(items: string[]): string[] {
  return [...new Set(items)];
}
