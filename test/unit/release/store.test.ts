import { describe, expect, test } from 'vitest';
import { languages } from '../../../scripts/locale-files.ts';
import { permissionReasons } from '../../../scripts/permission-reasons.ts';
import {
  listing,
  listingPage,
  readStoreTexts,
  reasonsIn,
  repositoryOf,
  reviewersPage,
} from '../../../scripts/store/texts.ts';

/** Every text with its place: `data.yes`, `reviewers.0`. */
function placesIn(texts: object, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [above + key] : placesIn(value as object, `${above}${key}.`),
  );
}

describe.each(languages())('what a store is told in %s', (language) => {
  const texts = readStoreTexts(language);

  test('is all that is told in English', () => {
    const { permissions: _, ...others } = texts;
    const { permissions: __, ...english } = readStoreTexts('en');
    expect(placesIn(others)).toEqual(placesIn(english));
  });

  test('fits into the forms', () => {
    const { name, summary, description } = listing(language);
    expect(name.length).toBeLessThanOrEqual(40);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThan(10_000);
    expect(texts.purpose.length).toBeLessThan(1000);
  });

  test('gives a reason of one sentence for every permission, and for no other', () => {
    const reasons = reasonsIn(language);
    expect(Object.keys(reasons).toSorted()).toEqual(Object.keys(permissionReasons()).toSorted());
    for (const reason of Object.values(reasons)) expect(reason).toMatch(/^[^.。]+[.。]$/);
  });

  test('leaves nothing to be filled in but the account, and that if it is known', () => {
    expect(listingPage(language)).not.toMatch(/[{}]|undefined/);
    expect(reviewersPage(language, undefined)).not.toMatch(/[{}]|undefined/);
    expect(reviewersPage(language, undefined)).toContain(texts.noAccount);
    expect(reviewersPage(language, 'misskey.example, alice')).toContain('misskey.example, alice');
  });
});

test('reviewers are told where the sources are, if the hosted pages tell it', () => {
  expect(repositoryOf('https://owner.github.io/share-to-misskey/')).toBe(
    'https://github.com/owner/share-to-misskey',
  );
  for (const site of [null, 'https://share.example/', 'https://owner.github.io/'])
    expect(repositoryOf(site)).toBeNull();
});
