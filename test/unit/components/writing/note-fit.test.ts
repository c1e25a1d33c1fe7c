import { expect, test } from 'vitest';
import { sharePageAccount } from '../../../../lib/accounts/share-page.ts';
import { canPost } from '../../../../components/writing/note-fit.ts';
import { usualLimits } from '../../../../lib/misskey/limits.ts';
import { sampleAccount, sampleDraft, sampleFile } from '../samples.ts';

const account = sampleAccount();
const withoutDrive = sampleAccount({ permissions: ['write:notes'] });
const withoutAlt = sampleAccount({ limits: { ...usualLimits, alt: 0 } });
const measure = (text: string) => [...text].length;

const withFiles = (count: number, alt = '') =>
  sampleDraft({
    files: Array.from({ length: count }, (_, index) => sampleFile({ id: `file${index}`, alt })),
  });

test.each([
  ['with files alone', withFiles(16, 'a'.repeat(512)), account],
  ['with a description where there is none', withFiles(1, 'a'.repeat(513)), withoutAlt],
  ['by hand, whatever is attached', withFiles(17), sharePageAccount('https://misskey.io')],
])('a note can be posted %s', (_, draft, to) => {
  expect(canPost(draft, to, measure)).toBe(true);
});

test.each([
  ['has too many files', withFiles(17), account],
  ['has a file described at too great a length', withFiles(1, 'a'.repeat(513)), account],
  ['has files and may not upload', withFiles(1), withoutDrive],
])('a note that %s cannot be posted', (_, draft, to) => {
  expect(canPost(draft, to, measure)).toBe(false);
});
