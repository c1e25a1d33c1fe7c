/**
 * Text of a web page as plain, honest characters: nothing invisible, nothing that reorders what it stands beside.
 * A server answers NUL with 500 or never, and a bidi override makes a name or an address read as another.
 */

/** Invisible or reordering, except what some scripts and emoji need: joiners, marks, variation selectors, tags. */
const unwanted =
  /(?![\u200c-\u200f\u061c\p{VS}\u{e0020}-\u{e007f}])[\p{Cc}\p{Cs}\p{NChar}\p{DI}\u2800\ufff9-\ufffc]/gu;
/** Tag characters spell the flags of England, Scotland and the like; anywhere else they hide text. */
const tags = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0020}-\u{e007f}]/gu;
/** A joiner joins two characters of emoji or of a script that needs it; ASCII never does. */
const idleJoiner = /(?<![^\0-\x7f\s\u200c\u200d])[\u200c\u200d]|[\u200c\u200d](?![^\0-\x7f\s\u200c\u200d])/gu;
const idleSelector = /(?<=\p{VS}|^|\s)\p{VS}+/gu;
const bidiMark = /[\u200e\u200f\u061c]/g;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** No orthography stacks more; what does is meant to run over its neighbours. */
const stackedMarks = /(\p{M}{6})\p{M}+/gu;

/** One line: control, invisible and bidi-override characters gone, white space folded and trimmed. */
export function plainLine(text: string): string {
  const visible = text
    .replace(/[\s\u0085]+/gu, (space) => (space === '\u3000' ? space : ' '))
    .replace(unwanted, '')
    .replace(tags, '$1')
    .replace(idleSelector, '')
    .replace(idleJoiner, '')
    .replace(stackedMarks, '$1');
  const line = rightToLeft.test(visible) ? visible : visible.replace(bidiMark, '');
  return line.replace(/ {2,}/g, ' ').trim();
}

/** Several lines, each as `plainLine`; runs of blank lines folded into one, none at either end. */
export function plainLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map(plainLine);
  const folded = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  if (folded.at(-1) === '') folded.pop();
  return folded;
}

/**
 * `text` if it is short enough, else its beginning and `…`, cut between graphemes.
 * A grapheme can be endless (jamo, joined emoji), so code points are bounded too; both limits include the `…`.
 */
export function cut(text: string, maxGraphemes: number, maxCodePoints = maxGraphemes): string {
  const head = Array.from(text.slice(0, 2 * maxCodePoints + 2)).slice(0, maxCodePoints + 1);
  const graphemes = [...new Intl.Segmenter().segment(head.join(''))].map(({ segment }) => segment);
  const isWhole = head.join('') === text && head.length <= maxCodePoints;
  if (isWhole && graphemes.length <= maxGraphemes) return text;

  let kept = 0;
  let codePoints = 0;
  for (const grapheme of graphemes.slice(0, maxGraphemes - 1)) {
    codePoints += [...grapheme].length;
    if (codePoints >= maxCodePoints) break;
    kept += 1;
  }
  const beginning = kept > 0 ? graphemes.slice(0, kept) : head.slice(0, maxCodePoints - 1);
  return `${beginning.join('').trimEnd()}…`;
}
