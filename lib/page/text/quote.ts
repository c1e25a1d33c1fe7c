import { neutralise, stopSearchBox } from './markup.ts';
import { cut, plainLines } from './plain-text.ts';

const maxGraphemes = 300;
const maxCodePoints = 1200;
/** A selection can be a whole book: more than this is never looked at. */
export const longestSelection = 20_000;

/**
 * A selection as a block quote: `> ` before each line, at most 300 characters and then `…`.
 * Neutralised, as mentions and hashtags fire inside quotes too. '' if nothing visible is selected.
 */
export function quote(selection: string): string {
  const text = cut(plainLines(selection.slice(0, longestSelection)).join('\n'), maxGraphemes, maxCodePoints);
  if (text === '') return '';
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${stopSearchBox(neutralise(line))}`))
    .join('\n');
}
