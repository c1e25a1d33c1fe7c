import { describe, expect, it } from 'vitest';
import { declaredPicture } from '../../../../lib/page/picture/declared-picture.ts';

const at = new URL('https://example.org/essays/one');

describe('the picture that a page names as its own', () => {
  it.each([
    ['https://cdn.example.org/a.jpg', 'https://cdn.example.org/a.jpg'],
    ['/a.jpg', 'https://example.org/a.jpg'],
    ['//cdn.example.org/a.jpg', 'https://cdn.example.org/a.jpg'],
    ['http://example.org/漫画.jpg', 'http://example.org/%E6%BC%AB%E7%94%BB.jpg'],
  ])('%j is at %s', (url, address) => {
    expect(declaredPicture({ url, alt: ' A\n\u202etree ' }, at)).toEqual({ url: address, alt: 'A tree' });
  });

  it.each([
    '',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'blob:https://example.org/1',
    'file:///home/me/a.png',
    'https://',
    'https://me:secret@example.org/a.jpg',
  ])('%j is none', (url) => {
    expect(declaredPicture({ url, alt: '' }, at)).toBeNull();
  });

  it('is described as shortly as every server takes it', () => {
    const { alt = '' } = declaredPicture({ url: '/a.jpg', alt: 'a'.repeat(1_000_000) }, at) ?? {};
    expect([...alt]).toHaveLength(500);
  });
});
