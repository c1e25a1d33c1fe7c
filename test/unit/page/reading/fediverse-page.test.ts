import { describe, expect, it } from 'vitest';
import { fediversePage } from '../../../../lib/page/reading/fediverse-page.ts';
import pages from '../data/posts.json' with { type: 'json' };

interface Row {
  href: string;
  alternate?: string;
  generator?: string;
  is: string | null;
  uri?: string;
  sure?: boolean;
}

const rows: Row[] = pages;

describe('a page of the fediverse', () => {
  it('has a table of addresses worth the name', () => {
    expect(rows.filter(({ is }) => is !== null).length).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)('$is: $href $alternate $generator', ({ href, alternate, generator, is, uri, sure }) => {
    const found = fediversePage(new URL(href), { alternate: alternate ?? null, generator: generator ?? '' });
    const at = href.replace(/[?#].*$/, '').replace(/\/$/, '');
    expect(found).toEqual(is === null ? null : { is, at, uri, sure });
  });

  it('does not hang on an address without end', () => {
    for (const part of ['@a', 'a/', '@a@', '1', 'a.']) {
      const url = new URL(`https://journal.example/${part.repeat(100_000)}!`);
      expect(fediversePage(url, { alternate: null, generator: '' })).toBeNull();
    }
  });
});
