import { describe, expect, it } from 'vitest';
import { prefill, type PageFacts } from '../../../../lib/page/text/prefill.ts';

const nothingElse = { selection: '', canonical: null };

function by(template: string, facts: PageFacts): string {
  return prefill(facts, { templates: [template], cursor: 'start', credit: 'ask' })
    .beginnings.map(({ text }) => text.trim())
    .join('');
}

describe('a page', () => {
  it.each([
    ['A title', 'Other', 'A title'],
    ['', 'Other', 'Other'],
    ['example.org/a', 'Other', 'Other'],
    ['  Site ', 'Other #tag', 'Other ＃tag'],
    ['', '', 'Head ＠line'],
    ['Site', 'https://example.org/a', 'Head ＠line'],
  ])('is called %j by its tab and %j by itself: %s', (title, otherTitle, expected) => {
    const script = JSON.stringify({ '@type': 'NewsArticle', headline: 'Head @line' });
    const more = { ...nothingElse, site: 'Site', otherTitle, linkedData: [script] };
    expect(by('{title}', { url: 'https://example.org/a', title, ...more })).toBe(expected);
  });

  it('is called as its tab says where it says no more of itself', () => {
    const facts = { url: 'https://example.org/', title: 'Site', ...nothingElse, site: 'Site' };
    expect(by('{title}', facts)).toBe('Site');
    expect(by('{title}', { ...facts, title: '', otherTitle: '\u202e\u200b' })).toBe('');
  });

  it('knows its language and the picture that stands for it', () => {
    const more = { lang: 'ja_JP', picture: { url: '/a.jpg', alt: 'A tree.' } };
    expect(prefill({ url: 'https://example.org/b', title: 'T', ...nothingElse, ...more }).link).toMatchObject(
      {
        lang: 'ja-JP',
        picture: { url: 'https://example.org/a.jpg', alt: 'A tree.' },
      },
    );
  });
});
