/**
 * What MFM reads as an address from its first character to its last: these characters, brackets only in pairs
 * (not nested here, to be sure), and no full stop or comma at the end.
 */
const readWhole =
  /^https?:\/\/(?:[.,a-z0-9_/:%#@$&?!~=+-]|\([.,a-z0-9_/:%#@$&?!~=+-]*\)|\[[.,a-z0-9_/:%#@$&?!~=+-]*\])+(?<![.,])$/i;

/**
 * An address as it stands in a note, so that every server links the whole of it: as it is, or in `<…>`, which
 * Misskey reads since 12 at least. `href` never contains `>` or a space outside of percent encoding.
 */
export function urlInNote(url: URL): string {
  return readWhole.test(url.href) ? url.href : `<${url.href}>`;
}

/** The same address without a text fragment, the browser's own mark of what was highlighted. */
export function withoutTextFragment(url: URL): URL {
  const bare = new URL(url);
  // nothing but a text fragment leaves no fragment: `''`, not `#`
  if (url.hash.includes(':~:')) bare.hash = url.hash.replace(/:~:.*$/, '').replace(/^#$/, '');
  return bare;
}
