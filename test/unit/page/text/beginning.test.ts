import { describe, expect, it } from 'vitest';
import { beginnings, withRoom, type Beginning } from '../../../../lib/page/text/beginning.ts';
import { noteText, type NoteParts } from '../../../../lib/page/text/note-text.ts';

const page = { title: 'T', url: 'https://example.org/', selection: '' };

function begin(
  template: string | null,
  where: 'start' | 'end' = 'start',
  parts: NoteParts = page,
): Beginning | undefined {
  return beginnings(parts, { templates: [template], cursor: where })[0];
}

describe('what a composer begins with', () => {
  it.each([
    [null, '\n\n[ T ]\nhttps://example.org/', 0],
    ['{title} {url}', '\n\nT https://example.org/', 0],
    ['{title}\n{url}\n\n{comment}', 'T\nhttps://example.org/\n\n', 24],
    ['{title}: {comment} ({url})', 'T:  (https://example.org/)', 3],
    ['#now {comment}', '#now ', 5],
    ['', '', 0],
  ])('by %j is %j, with the cursor at %i', (template, text, cursor) => {
    expect(begin(template)).toEqual({ template, text, cursor });
  });

  it.each([
    [null, '[ T ]\nhttps://example.org/\n\n', 28],
    ['{title}', 'T\n\n', 3],
    ['{comment} {title}', ' T', 0],
  ])('by %j for who writes below is %j, with the cursor at %i', (template, text, cursor) => {
    expect(begin(template, 'end')).toEqual({ template, text, cursor });
  });

  it.each([
    [null, 'start', '\n\n[ T ]\nhttps://example.org/\nhttps://example.org/a.mp4', 0],
    [null, 'end', '[ T ]\nhttps://example.org/\nhttps://example.org/a.mp4\n\n', 54],
    ['{medium} {title}', 'start', '\n\nhttps://example.org/a.mp4 T', 0],
    ['{comment} {url}', 'start', ' https://example.org/\nhttps://example.org/a.mp4', 0],
  ] as const)('by %j at the %s has the film that is meant: %j', (template, where, text, cursor) => {
    const parts = { ...page, medium: 'https://example.org/a.mp4' };
    expect(begin(template, where, parts)).toEqual({ template, text, cursor });
  });

  it('is nothing where there is no page to speak of', () => {
    expect(begin(null, 'end', { title: null, url: null })).toEqual({ template: null, text: '', cursor: 0 });
  });

  it.each([null, '{title}', '{url}\n{comment}\n{title}'])('has the words where %j has room', (template) => {
    const { text = '', cursor } = begin(template) ?? {};
    expect(`${text.slice(0, cursor)}Words${text.slice(cursor)}`).toBe(
      noteText({ ...page, comment: 'Words' }, withRoom(template, 'start')),
    );
  });
});
