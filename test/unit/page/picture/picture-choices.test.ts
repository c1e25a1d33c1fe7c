import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureChoices } from '../../../../lib/page/picture/picture-choices.ts';
import type { ShownPicture } from '../../../../lib/page/picture/see-pictures.ts';

const at = 'https://example.org/essays/one';

let count = 0;
function shown(url: string, more: Partial<ShownPicture> = {}): ShownPicture {
  count += 1;
  return { index: count, url, sets: [], alt: '', width: 800, height: 600, ...more };
}

const urlsOf = (pictures: ShownPicture[], declared: string | null = null) =>
  pictureChoices(declared === null ? null : { url: declared, alt: 'Named.' }, pictures, at).map(
    ({ url }) => url,
  );

describe('the pictures of a page to choose from', () => {
  it('are those on the web, in the page and made by it, and nothing that runs or lies on this computer', () => {
    const good = [
      'https://a.example/1.png',
      'http://a.example/2',
      'data:image/png;base64,AA',
      'blob:https://a.example/3',
    ];
    const bad = [
      'javascript:alert(1)',
      'data:text/html,<b>',
      'blob:null/1',
      'file:///a.png',
      'chrome://a',
      '',
      'x',
    ];
    expect(urlsOf([...good, ...bad].map((url) => shown(url)))).toEqual(good);
  });

  it.each([
    ['the same address', 'https://a.example/1.png', {}],
    ['another size by its query', 'https://a.example/1.png?w=320', {}],
    ['another scheme', 'http://a.example/1.png', {}],
    ['a place in it', 'https://a.example/1.png#top', {}],
    ['one of its own sizes', 'https://b.example/x', { sets: ['/s.webp 320w, https://a.example/1.png 640w'] }],
    ['its own source', 'https://b.example/x', { sets: ['https://a.example/1.png'] }],
  ])('hold a picture once: %s', (_, url, more) => {
    expect(urlsOf([shown('https://a.example/1.png'), shown(url, more)])).toEqual(['https://a.example/1.png']);
  });

  it('hold two sizes of one picture once, though neither is the size that is shown', () => {
    const sizes = { sets: ['/s-320.jpg 320w,/s-640.jpg 640w, /s-960.jpg 960w'] };
    const [small, large] = ['https://example.org/s-320.jpg', 'https://example.org/s-640.jpg'];
    expect(urlsOf([shown(large, sizes), shown(small, sizes)])).toEqual([large]);
  });

  it.each([
    ['https://a.example/image?id=1', 'https://a.example/image?id=2'],
    ['https://a.example/1.png', 'https://b.example/1.png'],
    ['data:image/png;base64,AA', 'data:image/png;base64,AB'],
  ])('hold two: %s and %s', (one, other) => {
    expect(urlsOf([shown(one), shown(other)])).toEqual([one, other]);
  });

  it('begin with the one that the page names, as it is shown if it is, with what is said of it', () => {
    const pictures = [
      shown('https://a.example/1.png'),
      shown('https://a.example/2.png?w=9', { alt: 'Shown.' }),
    ];
    expect(urlsOf(pictures, 'https://a.example/2.png')).toEqual(pictures.map(({ url }) => url).toReversed());
    expect(pictureChoices({ url: 'https://a.example/2.png', alt: 'Named.' }, pictures, at)[0]?.alt).toBe(
      'Shown.',
    );
    expect(urlsOf(pictures, 'https://a.example/3.png')[0]).toBe('https://a.example/3.png');
    expect(pictureChoices({ url: 'https://a.example/1.png', alt: 'Named.' }, pictures, at)[0]).toMatchObject({
      alt: 'Named.',
      size: { width: 800, height: 600 },
    });
    expect(urlsOf([], 'https://a.example/3.png')).toEqual(['https://a.example/3.png']);
  });

  it('are 24 at most, and say of themselves what is short and honest', () => {
    const alt = `\u202e${'a'.repeat(2000)}\0`;
    const many = Array.from({ length: 80 }, (_, index) => shown(`https://a.example/${index}.png`, { alt }));
    const choices = pictureChoices({ url: 'https://a.example/named', alt: '' }, many, at);
    expect(choices).toHaveLength(24);
    expect(choices[1]?.alt).toBe(`${'a'.repeat(499)}…`);
  });

  it('are told whatever the page says', () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('https://[', '%', 'data:image/x'),
    );
    const picture = fc.record({
      index: fc.nat(),
      url: text,
      sets: fc.array(text),
      alt: fc.string({ unit: 'binary' }),
      width: fc.nat(),
      height: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(picture), fc.option(fc.webUrl()), (pictures, url) => {
        const choices = pictureChoices(url === null ? null : { url, alt: '' }, pictures, at);
        expect(new Set(choices.map((choice) => choice.url)).size).toBe(choices.length);
      }),
    );
  });
});
