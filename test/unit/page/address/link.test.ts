import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsIn, swapped } from '../../../../lib/page/address/link.ts';
import { urlInNote } from '../../../../lib/page/address/url.ts';
import cleaning from '../data/cleaning.json';
import { parsers, urlsOf } from '../mfm.ts';

const clean = 'https://example.org/a';
const full = 'https://example.org/a?utm_source=x';

describe('an address in a text', () => {
  it.each([
    [`[ T ]\n${clean}`, `[ T ]\n${full}`],
    [`読んだ${clean}\nよ`, `読んだ${full}\nよ`],
    [`(${clean}) 「${clean}」`, `(${full}) 「${full}」`],
    [`${clean}. And ${clean}, too`, `${full}. And ${full}, too`],
    [`via:${clean}`, `via:${full}`],
    [`my words\n\n${clean}\n\nmore words`, `my words\n\n${full}\n\nmore words`],
  ])('is swapped where it stands by itself: %j', (text, expected) => {
    expect(swapped(text, clean, full)).toBe(expected);
    expect(standsIn(text, clean)).toBe(true);
    expect(swapped(expected, full, clean)).toBe(text);
  });

  it.each([
    'https://example.org/ab',
    'https://example.org/a/b',
    'https://example.org/a.html',
    'https://example.org/a?b',
    'https://example.org/a#b',
    'https://example.org/a_(b)',
    'https://web.archive.org/web/https://example.org/a',
    'https://example.com/?u=https://example.org/a',
    'https：//example.org/a',
    '<https://example.org/a>',
    '',
  ])('is not swapped as a part of another: %s', (text) => {
    expect(swapped(text, clean, full)).toBe(text);
    expect(standsIn(text, clean)).toBe(false);
  });

  it('in angle brackets is swapped with its brackets', () => {
    const [bare, bracketed] = ['https://example.org/a', "<https://example.org/a?it's=x>"];
    expect(swapped(`T\n${bare}\n`, bare, bracketed)).toBe(`T\n${bracketed}\n`);
    expect(swapped(`T\n${bracketed}\n`, bracketed, bare)).toBe(`T\n${bare}\n`);
  });

  it('takes nothing for a pattern', () => {
    expect(swapped(`x ${clean}`, clean, 'https://example.org/?$&$1')).toBe('x https://example.org/?$&$1');
  });

  it.each(cleaning.filter(({ removed }) => removed.length > 0))(
    'comes back whole, and is one link to every parser: $href',
    ({ href, clean }) => {
      const [from, to] = [urlInNote(new URL(clean)), urlInNote(new URL(href))];
      const text = `Words of mine.\n\n[ T ]\n${from}\n`;
      const restored = swapped(text, from, to);
      expect(swapped(restored, to, from)).toBe(text);
      for (const { version, parse } of parsers)
        expect(urlsOf(parse(restored)), version).toEqual([new URL(href).href]);
    },
  );

  it('changes nothing else, whatever is written around it', () => {
    const words = fc.array(fc.constantFrom('a', '.', '/', ' ', '\n', '漫', '(', '<', clean, full), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        expect(swapped(text, clean, '').replaceAll(clean, '')).toBe(text.replaceAll(clean, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
