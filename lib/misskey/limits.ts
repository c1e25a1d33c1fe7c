import { textUnit, type Software, type TextUnit } from './software.ts';

/** How long things may be, in the units the server itself counts in. */
export interface Limits {
  text: number;
  cw: number;
  unit: TextUnit;
}

/** Reads the limits from `meta`: what it does not say is what the software is known to do. */
export function limitsOf(meta: Record<string, unknown>, software: Software): Limits {
  const number = (key: string, otherwise: number) => {
    const value = meta[key];
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : otherwise;
  };
  const text = number('maxNoteTextLength', 3000);
  // Sharkey says so since 2025 only; up to then it counts code points, of which there are never more than units.
  const cw = number('maxCwLength', software.name === 'sharkey' ? 500 : 100);
  return { text, cw, unit: textUnit(software) };
}

/**
 * Length of a part of a note as the server counts it: v10 and v11, which count a text in graphemes, count a content
 * warning in UTF-16 units.
 */
export function partLength(content: string, part: 'text' | 'cw', unit: TextUnit): number {
  return textLength(content, part === 'cw' && unit === 'graphemes' ? 'utf16' : unit);
}

/** Length of a text in such a unit. */
export function textLength(text: string, unit: TextUnit): number {
  if (unit === 'utf16') return text.length;
  if (unit === 'codePoints') return [...text].length;
  return [...new Intl.Segmenter().segment(text)].length;
}
