import { beforeEach, describe, expect, it } from 'vitest';
import { cleanUrl } from '../../../../lib/page/address/clean-url.ts';
import {
  addCleaningRule,
  cleaning,
  cleanSite,
  dropCleaningRule,
  mostRules,
  typedRule,
  wishTest,
  type CleaningRule,
} from '../../../../lib/page/address/cleaning.ts';
import { freshBrowser } from '../../fake-browser.ts';

beforeEach(() => void freshBrowser());

const rule = (name: string, host = '', keep = false): CleaningRule => ({ host, name, keep });

describe('a wish about a parameter', () => {
  it.each([
    ['example.org', 'ref', null],
    ['shop.example', 'ref', true],
    ['www.shop.example', 'ref', true],
    ['my.shop.example', 'ref', false],
    ['shop.example', 'sc_e', true],
    ['shop.example', 'scale', null],
    ['anywhere.example', 'id', false],
  ])('on %s, %s: %s', (host, name, goes) => {
    const rules = [
      rule('ref', 'shop.example'),
      rule('ref', 'my.shop.example', true),
      rule('sc_*', 'shop.example'),
      rule('id', '', true),
    ];
    expect(wishTest(host, rules)(name)).toBe(goes);
  });

  it('is the last one of two that say otherwise', () => {
    expect(wishTest('a.example', [rule('a*'), rule('ab', '', true)])('ab')).toBe(false);
    expect(wishTest('a.example', [rule('ab', '', true), rule('a*')])('ab')).toBe(true);
  });

  it.each([
    [
      'https://www.amazon.co.jp/x/dp/4040000000/ref=a?tag=me-22&psc=1',
      'tag',
      true,
      '/dp/4040000000?tag=me-22',
    ],
    ['https://www.youtube.com/watch?v=ID&list=RDID', 'list', true, '/watch?v=ID&list=RDID'],
    ['https://example.org/a#xtor=1', 'xtor', true, '/a#xtor=1'],
    ['https://example.org/a?b=1&c=2#d=3&e=4', 'd', false, '/a?b=1&c=2#e=4'],
    ['https://example.org/a?b=1&c=2', '*', false, '/a'],
  ])('counts more than what is known: %s, %s, stays: %s', (href, name, keep, expected) => {
    const { url } = cleanUrl(new URL(href), [rule(name, '', keep)]);
    expect(url.href).toBe(new URL(expected, href).href);
  });

  it('touches no address with a key in it', () => {
    const href = 'https://example.org/a?Signature=s&Expires=1&id=2';
    expect(cleanUrl(new URL(href), [rule('*')]).url.href).toBe(href);
  });
});

describe('a rule as it is typed', () => {
  it.each([
    ['ref', '', rule('ref')],
    [' ?ref=abc ', 'https://www.Shop.example/a?ref=1', rule('ref', 'shop.example')],
    ['&utm_*', 'm.例え.jp', rule('utm_*', 'xn--r8jz45g.jp')],
    ['__cft__[0]', 'facebook.com', rule('__cft__[0]', 'facebook.com')],
    ['', 'shop.example', null],
    ['a b', '', null],
    ['a&b', '', null],
    ['x'.repeat(101), '', null],
    ['ref', 'shop', null],
    ['ref', 'no site at all', null],
    ['ref', 'https://', null],
  ])('%j on %j', (name, host, expected) => {
    expect(typedRule(rule(name, host))).toEqual(expected);
  });
});

describe('what is kept', () => {
  it('is one rule for a parameter on a site, which says the last thing said', async () => {
    await addCleaningRule(rule('ref', 'a.example'));
    await addCleaningRule(rule('ref'));
    await addCleaningRule(rule('ref', 'a.example', true));
    expect((await cleaning.get()).rules).toEqual([rule('ref'), rule('ref', 'a.example', true)]);
    await dropCleaningRule(rule('ref'));
    expect((await cleaning.get()).rules).toEqual([rule('ref', 'a.example', true)]);
  });

  it('is each site once, until it is cleaned again', async () => {
    for (const site of ['a.example', 'b.example', 'a.example']) await cleanSite(site, false);
    expect((await cleaning.get()).off).toEqual(['b.example', 'a.example']);
    await cleanSite('a.example', true);
    expect((await cleaning.get()).off).toEqual(['b.example']);
  });

  it('has an end', async () => {
    for (let index = 0; index <= mostRules; index += 1) await addCleaningRule(rule(`p${index}`));
    const { rules } = await cleaning.get();
    expect(rules).toHaveLength(mostRules);
    expect(rules.at(-1)).toEqual(rule(`p${mostRules}`));
  });
});
