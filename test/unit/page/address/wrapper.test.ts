import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../lib/page/address/wrapper.ts';

describe('a page inside another', () => {
  it.each([
    // reader modes and viewers
    ['about:reader?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1', 'https://example.org/a?b=1'],
    ['read://https_example.org/?url=https%3A%2F%2Fexample.org%2Fa', 'https://example.org/a'],
    [
      'chrome-extension://oemmndcbldboiebfnladdacbdfmadadm/https://example.org/a.pdf',
      'https://example.org/a.pdf',
    ],
    ['moz-extension://1/viewer.html?file=https%3A%2F%2Fexample.org%2Fa.pdf', 'https://example.org/a.pdf'],
    ['https://docs.google.com/viewer?url=https%3A%2F%2Fexample.org%2Fa.pdf', 'https://example.org/a.pdf'],
    [
      'https://view.officeapps.live.com/op/view.aspx?src=https%3A%2F%2Fexample.org%2Fa.docx',
      'https://example.org/a.docx',
    ],
    // translations
    ['https://example-org.translate.goog/a?_x_tr_sl=ja&_x_tr_tl=en&b=1', 'https://example.org/a?b=1'],
    [
      'https://my--blog-example-org.translate.goog/a?b=1&_x_tr_sl=ja&_x_tr_tl=en',
      'https://my-blog.example.org/a?b=1',
    ],
    ['https://example-org.translate.goog/?_x_tr_sl=ja&_x_tr_tl=en#part', 'https://example.org/#part'],
    [
      'https://translate.google.com/translate?sl=ja&tl=en&u=https%3A%2F%2Fexample.org%2Fa',
      'https://example.org/a',
    ],
    // AMP and caches
    ['https://www.google.com/amp/s/example.org/a?b=1', 'https://example.org/a?b=1'],
    ['https://www.google.co.jp/amp/example.org/a', 'http://example.org/a'],
    ['https://example-org.cdn.ampproject.org/c/s/example.org/a', 'https://example.org/a'],
    [
      'https://example-org.cdn.ampproject.org/v/s/www.example.org/a?amp_js_v=1',
      'https://www.example.org/a?amp_js_v=1',
    ],
    [
      'https://webcache.googleusercontent.com/search?q=cache:abcdefghijkl:https://example.org/a+term',
      'https://example.org/a',
    ],
    // ways out
    ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa&usg=x', 'https://example.org/a'],
    ['https://www.google.co.jp/url?q=https://example.org/a', 'https://example.org/a'],
    ['https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x', 'https://example.org/'],
    ['https://www.google.com/url?q=https://www.google.com/amp/s/example.org/a', 'https://example.org/a'],
  ])('is the one meant: %s', (href, expected) => {
    expect(unwrap(new URL(href)).href).toBe(expected);
  });

  it.each([
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    [
      'https://www.google.com/search?q=https://example.org/',
      'https://www.google.com/search?q=https://example.org/',
    ],
    ['https://example.org/url?q=https://example.com/', 'https://example.org/url?q=https://example.com/'],
    ['https://translate.goog/', 'https://translate.goog/'],
  ])('is not made up: %s', (href, expected) => {
    expect(unwrap(new URL(href)).href).toBe(expected);
  });
});
