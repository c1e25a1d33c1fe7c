import { isObject } from './refusal.ts';
import { altTextLength, filesPerNote, textUnit, type Software, type TextUnit } from './software.ts';

/** How long things may be, in the units the server itself counts in. */
export interface Limits {
  text: number;
  cw: number;
  unit: TextUnit;
  /** Files in one note. */
  files: number;
  /** Alt text of a file; 0 where there is none. */
  alt: number;
  /** Bytes of one file; null where that is not said. */
  fileSize: number | null;
}

/** What Misskey itself has had for years, for servers of which nothing is known. */
export const usualLimits: Limits = {
  text: 3000,
  cw: 100,
  unit: 'codePoints',
  files: 16,
  alt: 512,
  fileSize: null,
};

/** Reads the limits from `meta`: what it does not say is what the software is known to do. */
export function limitsOf(meta: Record<string, unknown>, software: Software): Limits {
  const number = (key: string, otherwise: number) => positive(meta[key]) ?? otherwise;
  return {
    text: number('maxNoteTextLength', usualLimits.text),
    // Sharkey says so since 2025 only; up to then it counts code points, of which there are never more than units.
    cw: number('maxCwLength', software.name === 'sharkey' ? 500 : usualLimits.cw),
    unit: textUnit(software),
    files: filesPerNote(software),
    alt: altTextLength(software, positive(meta['maxAltTextLength'])),
    fileSize: smallest(positive(meta['maxFileSize']), fileSizeOf(meta['policies'])),
  };
}

/** The largest file, in bytes, that a role's policies allow; null where they say nothing of it. */
export function fileSizeOf(policies: unknown): number | null {
  if (!isObject(policies)) return null;
  const megabytes = smallest(positive(policies['maxFileSizeMb']), positive(policies['driveCapacityMb']));
  return megabytes === null ? null : megabytes * 1024 * 1024;
}

/** The smaller of two numbers of which either may be unknown. */
export function smallest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
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
