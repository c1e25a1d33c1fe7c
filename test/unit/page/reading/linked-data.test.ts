import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkedData } from '../../../../lib/page/reading/linked-data.ts';

const read = (...scripts: unknown[]) => readLinkedData(scripts.map((script) => JSON.stringify(script)));
const article = (author: unknown, more: object = {}) => ({ '@type': 'NewsArticle', author, ...more });

describe('the author in JSON-LD', () => {
  it.each([
    ['one', [article({ '@type': 'Person', name: 'Ann' })], 'Ann'],
    ['a bare name', [article('Ann')], 'Ann'],
    ['several', [article([{ name: 'Ann' }, 'Bob', { name: 'Cy' }, { name: 'Di' }])], 'Ann, Bob, Cy'],
    ['in a graph', [{ '@graph': [{ '@type': 'WebSite', author: 'Site' }, article({ name: 'Ann' })] }], 'Ann'],
    ['in a list', [[{ '@type': 'BreadcrumbList' }, article({ name: 'Ann' })]], 'Ann'],
    ['of a type among others', [{ '@type': ['Thing', 'BlogPosting'], author: 'Ann' }], 'Ann'],
    ['said twice', [article('Ann'), article({ name: 'Ann' })], 'Ann'],
    ['an address', [article('https://example.org/ann')], ''],
    ['nobody', [article({ name: ' ' })], ''],
    ['of the site', [{ '@type': 'Organization', author: 'Org', name: 'Org' }], ''],
    ['of other articles', [article('Ann'), article('Bob')], ''],
    ['of a list of other pages', [{ '@type': 'ItemList', itemListElement: [article('Ann')] }], ''],
    ['no name', [article({ name: { toString: 1 } }), article(7), article(null)], ''],
    ['nothing', [null, 1, 'a', [], {}], ''],
  ])('%s', (_, scripts, author) => {
    expect(read(...scripts).author).toBe(author);
  });

  it('is nobody where there is no JSON', () => {
    expect(readLinkedData(['', '{', '['.repeat(99_999), '<!-- -->'])).toEqual({
      author: '',
      isAdult: false,
      headline: '',
    });
  });

  it('never throws, whatever it is', () => {
    const names = [
      '@type',
      '@graph',
      'author',
      'name',
      'headline',
      'isFamilyFriendly',
      '__proto__',
      'toString',
      'valueOf',
    ];
    const { node } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.constant('Article'), fc.jsonValue({ maxDepth: 1 }), tie('node')),
      node: fc.dictionary(fc.constantFrom(...names), tie('value')),
    }));
    const work = node.map((properties) => ({ ...properties, '@type': 'Article' }));
    fc.assert(
      fc.property(fc.array(node), work, (data, article) => {
        read(article);
        read(data, ...data, article);
      }),
      { numRuns: 500 },
    );
  });
});

describe('who a page is for', () => {
  it.each([
    [article('Ann', { isFamilyFriendly: false }), true],
    [article('Ann', { isFamilyFriendly: 'false' }), true],
    [article('Ann', { isFamilyFriendly: true }), false],
    [article('Ann', { isFamilyFriendly: { toString: 1 } }), false],
    [article('Ann', { isFamilyFriendly: ['false'] }), false],
    [article('Ann'), false],
    [{ '@type': 'WebSite', isFamilyFriendly: false }, false],
  ])('%j: adults alone: %s', (script, isAdult) => {
    expect(read(script).isAdult).toBe(isAdult);
  });
});

describe('what an article is called', () => {
  it.each([
    [[article('Ann', { headline: 'One' })], 'One'],
    [[article('Ann', { headline: 'One' }), { '@type': 'WebSite', headline: 'Site' }], 'One'],
    [[article('Ann', { headline: 'One' }), article('Ann', { headline: 'Two' })], ''],
    [[article('Ann', { headline: { name: 'One' } })], ''],
    [[article('Ann')], ''],
    [[{ '@type': 'WebSite', headline: 'Site' }], ''],
  ])('%j: %j', (scripts, headline) => {
    expect(read(...scripts).headline).toBe(headline);
  });
});
