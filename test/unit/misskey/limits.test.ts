import { describe, expect, it } from 'vitest';
import { fileSizeOf, limitsOf, partLength, textLength, usualLimits } from '../../../lib/misskey/limits.ts';
import { RECORDING_SETS, recordedCases } from '../../conformance/cases.ts';
import type { RecordedCase } from '../../conformance/cases.ts';
import { expand } from '../../conformance/request.ts';
import { SETS } from '../../conformance/sets.ts';
import { personalities } from '../../server/personalities/all.ts';

const mebibyte = 1024 * 1024;
const oldest = { ...usualLimits, text: 500, unit: 'graphemes', files: 4, alt: 0 };
const misskey = { name: 'misskey', version: '2025.11.1' };

describe('the limits of a server', () => {
  it.each([
    ['misskey-2025.11.1', { ...usualLimits, fileSize: 250 * mebibyte }],
    ['misskey-12.119.2', usualLimits],
    ['misskey-12.39.0', { ...usualLimits, files: 4 }],
    ['misskey-11.37.1', { ...oldest, cw: 100 }],
    ['misskey-10.102.0', oldest],
    [
      'sharkey-2025.5.2-dev',
      { ...usualLimits, cw: 500, unit: 'utf16', alt: 20_000, fileSize: 250 * mebibyte },
    ],
    ['sharkey-2024.9.1-rc', { ...usualLimits, cw: 500, unit: 'utf16', fileSize: 250 * mebibyte }],
  ])('%s: %o', (id, limits) => {
    const personality = personalities[id];
    if (!personality) throw new Error(`there is no ${id}`);
    const { meta, software, version } = personality;
    expect(limitsOf({ ...meta.detail, ...meta.brief }, { name: software, version })).toEqual(limits);
  });

  it.each(['500', 0, -1, NaN, Infinity, null, {}, undefined])(
    'are the usual ones where it says %j',
    (said) => {
      expect(limitsOf({ maxNoteTextLength: said, maxCwLength: said, maxFileSize: said }, misskey)).toEqual(
        usualLimits,
      );
    },
  );
});

describe.each(RECORDING_SETS)('the limits of %s', (set) => {
  const { meta, software, version } = SETS[set].personality;
  const limits = limitsOf({ ...meta.detail, ...meta.brief }, { name: software, version });
  const tried = recordedCases(set).filter(({ file }) => file === 'notes__create');
  const fits = (part: 'text' | 'cw', { request }: RecordedCase) => {
    const content = (expand(request.body) as Record<string, string>)[part] ?? '';
    return partLength(content, part, limits.unit) <= limits[part];
  };
  // We trim before we send.
  const texts = tried.filter(({ case: name }) => /^text \d/.test(name) && !name.includes('spaces'));
  const warnings = tried.filter(({ case: name }) => /^cw \d/.test(name));

  it.each(texts)('are those of its answers: $case', (recorded) => {
    expect(fits('text', recorded)).toBe(recorded.response.status === 200);
  });

  it.each(warnings)('let nothing out that it refuses: $case', (recorded) => {
    expect(fits('cw', recorded) && recorded.response.status !== 200).toBe(false);
  });

  it.each(warnings.filter(({ case: name }) => !name.includes('emoji')))(
    'keep nothing back that it takes: $case',
    (recorded) => {
      expect(fits('cw', recorded)).toBe(recorded.response.status === 200);
    },
  );

  it('are there to compare with', () => {
    expect([texts.length, warnings.length]).not.toContain(0);
  });
});

describe('the length of a text', () => {
  it.each([
    ['', 0, 0, 0],
    ['hello', 5, 5, 5],
    ['日本語', 3, 3, 3],
    ['🎉', 2, 1, 1],
    ['e\u0301', 2, 2, 1],
    ['👨‍👩‍👧', 8, 5, 1],
    ['🇯🇵', 4, 2, 1],
    ['\r\n', 2, 2, 1],
    ['\ud83c', 1, 1, 1],
  ])('%j: %i UTF-16 units, %i code points, %i graphemes', (text, utf16, codePoints, graphemes) => {
    expect([
      textLength(text, 'utf16'),
      textLength(text, 'codePoints'),
      textLength(text, 'graphemes'),
    ]).toEqual([utf16, codePoints, graphemes]);
  });
});

describe('the largest file', () => {
  it.each([
    [{ maxFileSizeMb: 30, driveCapacityMb: 100 }, 30 * mebibyte],
    [{ maxFileSizeMb: 30, driveCapacityMb: 10 }, 10 * mebibyte],
    [{ driveCapacityMb: 100 }, 100 * mebibyte],
    [{ maxFileSizeMb: -1 }, null],
    [undefined, null],
    ['30', null],
  ])('that a role with %o may upload: %s bytes', (policies, size) => {
    expect(fileSizeOf(policies)).toBe(size);
  });
});
