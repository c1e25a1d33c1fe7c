import { describe, expect, it } from 'vitest';
import type { Credit } from '../../../../lib/page/text/beginning.ts';
import { prefill } from '../../../../lib/page/text/prefill.ts';

describe('whom a note mentions from the start, and offers to', () => {
  const facts = {
    url: 'https://e.org/',
    title: 'T',
    selection: '',
    canonical: null,
    author: 'Ann @Writer',
    creators: ['@ann@x.example', 'javascript:x', '@bob@x.example'],
  };
  const by = (template: string | null, credit: Credit, more: object = {}) => {
    const { beginnings, link } = prefill(
      { ...facts, ...more },
      { templates: [template], cursor: 'start', credit },
    );
    return [beginnings[0]?.text.trim(), link?.creators];
  };
  const both = ['@ann@x.example', '@bob@x.example'];

  it.each([
    [null, 'off', '[ T ]\nhttps://e.org/', []],
    [null, 'ask', '[ T ]\nhttps://e.org/', both],
    [null, 'on', '[ T ]\nhttps://e.org/\n@ann@x.example @bob@x.example', both],
    ['{title} by {author} {url}', 'ask', 'T by Ann ＠Writer https://e.org/', both],
    ['{title} by {author}\n{url}', 'on', 'T by @ann@x.example @bob@x.example\nhttps://e.org/', both],
    ['{url}\n\n{title}', 'on', 'https://e.org/\n@ann@x.example @bob@x.example\n\nT', both],
    ['{title}', 'on', 'T', both],
  ] as const)('by %j, authors %s', (template, credit, text, creators) => {
    expect(by(template, credit)).toEqual([text, creators]);
  });

  it('mentions nobody of a name that only some servers read', () => {
    const creators = ['@ann.b@x.example', '@bob@x.example'];
    expect(by(null, 'on', { creators })).toEqual(['[ T ]\nhttps://e.org/\n@bob@x.example', creators]);
    expect(by(null, 'on', { creators: creators.slice(0, 1) })).toEqual([
      '[ T ]\nhttps://e.org/',
      ['@ann.b@x.example'],
    ]);
  });

  it.each([
    ['ask', 'https://e.org/', [], ['@me@x.example']],
    ['on', 'https://e.org/', [], []],
    ['off', 'https://e.org/', [], []],
    ['ask', 'https://e.org/', both, both],
    // A profile links to what its owner has elsewhere, or says they have.
    ['ask', 'https://e.org/@ann', [], []],
  ] as const)(
    'offers whose profile it links to, with a click alone: %s on %s',
    (credit, at, named, offered) => {
      const more = { url: at, creators: named, profiles: ['https://x.example/@me'] };
      const [text, creators] = by('{url}', credit, more);
      expect([text, creators]).toEqual([at, offered]);
    },
  );

  it('has the name where there is no account', () => {
    expect(by('{title} by {author} {url}', 'on', { creators: ['@ann'] })).toEqual([
      'T by Ann ＠Writer https://e.org/',
      [],
    ]);
    expect(by(null, 'on', { creators: [] })).toEqual(['[ T ]\nhttps://e.org/', []]);
  });
});
