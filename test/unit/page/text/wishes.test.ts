import { describe, expect, it } from 'vitest';
import { plainManner } from '../../../../lib/page/text/beginning.ts';
import type { Cleaning } from '../../../../lib/page/address/cleaning.ts';
import { prefill } from '../../../../lib/page/text/prefill.ts';

describe('by the wishes of a person', () => {
  const url = 'https://www.shop.example/a?ref=x&utm_source=y&id=1';
  const wishing = (wishes: Partial<Cleaning>) => {
    const facts = { url, title: 'T', selection: '', canonical: 'https://www.shop.example/a?id=1' };
    const { beginnings, link } = prefill(facts, plainManner, { off: [], rules: [], ...wishes });
    return { text: beginnings[0]?.text.trim().split('\n')[1], link };
  };

  it('the addresses of a site are left as they are, and can be cleaned all the same', () => {
    const { text, link } = wishing({ off: ['shop.example'] });
    expect(text).toBe(url);
    expect(link).toMatchObject({ clean: 'https://www.shop.example/a?ref=x&id=1', full: url });
  });

  it('another site is nothing to this one', () => {
    expect(wishing({ off: ['other.example', 'p.example'] }).text).toBe(
      'https://www.shop.example/a?ref=x&id=1',
    );
  });

  it('what is to go goes, and then the page may name itself without it', () => {
    const { text, link } = wishing({ rules: [{ host: 'shop.example', name: 'ref', keep: false }] });
    expect(text).toBe('https://www.shop.example/a?id=1');
    expect(link?.removed).toEqual(['ref', 'utm_source']);
  });

  it('what is to stay stays, whatever the page names', () => {
    const { text, link } = wishing({ rules: [{ host: '', name: 'utm_*', keep: true }] });
    expect(text).toBe(url);
    expect(link?.removed).toEqual([]);
  });
});
