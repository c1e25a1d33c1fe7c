/** Longer than any place that shows it; keeps a name of ten thousand characters out of the page. */
const longest = 200;

/** Controls, line breaks and spaces; and characters that turn the direction of what follows. */
const spaces = /[\p{Cc}\s]+/gu;
const turns = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A name or title from outside, made harmless for one line of the interface. */
export function plainText(text: string): string {
  const line = text
    .slice(0, longest * 4)
    .replaceAll(turns, '')
    .replaceAll(spaces, ' ')
    .trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
}
