/**
 * What MFM, the markup of a note, would take as markup, and its full-width twin, which it takes as text.
 * Held against several mfm-js in the tests; the rules are a little wider, for the parsers before mfm-js.
 */
const twins: readonly (readonly [markup: RegExp, twin: string])[] = [
  // a quote
  [/^>/, '＞'],
  // an address of its own: a link, a link's target, `<https://…>`
  [/(?<=https?):(?=\/\/)/gi, '：'],
  // @name, not in mail@example.org; at the end a template may put a name behind it
  [/(?<![a-z0-9])@(?=[a-z0-9_.-]|$)/gi, '＠'],
  // :emoji:, not 12:34:56
  [/:(?=[a-z0-9_+-]+:(?![a-z0-9]))/gi, '：'],
  // **bold**, ***big***, *italic*
  [/\*(?=\*)|(?<=\*)\*|(?<![a-z0-9])\*(?=[a-z0-9 \u3000]+\*)/gi, '＊'],
  [/__(?=[a-z0-9 \u3000]+__)/gi, '＿＿'],
  [/(?<![a-z0-9])_(?=[a-z0-9 \u3000]+_)/gi, '＿'],
  [/~(?=~)|(?<=~)~/g, '～'],
  [/`/g, '｀'],
  // $[fn …]
  [/\$(?=\[)/g, '＄'],
  // <b>, <center>, <plain>
  [/<(?=\/?[a-z])/gi, '＜'],
  // \(math\)
  [/\\(?=[([])/g, '＼'],
  // (((motion))) of v10 and v11
  [/\((?=\(\()|(?<=\(\(|\(（)\(/g, '（'],
  // #tag; #123 alone is none; at the end a template may put words behind it. The last, as every twin is a letter of a tag
  [
    /(?<![a-z0-9])#(?!\d+(?:[ \u3000.,!?'"#:/\]】)」）<>]|$))(?=#*(?:[^ \u3000.,!?'"#:/\]】)」）<>]|$))/gi,
    '＃',
  ],
];

/** A line of text that MFM shows as it is. Only what would be markup changes; every twin is one code point. */
export function neutralise(line: string): string {
  return twins.reduce((text, [markup, twin]) => text.replace(markup, twin), line);
}

/**
 * A line without the search box that "search" or 「検索」 after a space at its end makes: a no-break space between
 * them stops it, and as no letter stands before that, it makes no tag longer. Not needed inside brackets.
 */
export function stopSearchBox(line: string): string {
  return line.replace(/(?<=[ \u3000\t])(?=(?:\[(?:検索|search)\]|検索|search)$)/i, '\u00a0');
}
