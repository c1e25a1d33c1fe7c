// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { builtPages, builtSite, siteUrl } from './built-site.ts';

const files = builtSite();
const pages = builtPages().map(([path, html]) => {
  return { path, page: new DOMParser().parseFromString(html, 'text/html') };
});

/** The file that an address of the site stands for. */
function fileAt(address: string): string {
  const path = address.slice(siteUrl.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Every address that a page links to or loads. */
function addressesIn(page: Document): string[] {
  const elements = page.querySelectorAll('[href]:not([rel=redirect_uri]), [src]');
  return Array.from(elements, (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
}

/** Those that a browser loads without being asked. */
function loadedBy(page: Document): string[] {
  const elements = page.querySelectorAll('link:not([rel=redirect_uri]), [src]');
  return Array.from(elements, (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
}

test('there is a home page and a privacy policy in each language, and one end of a sign-in', () => {
  expect(pages.map(({ path }) => path).toSorted()).toEqual([
    'es/index.html',
    'es/privacy/index.html',
    'index.html',
    'ja/index.html',
    'ja/privacy/index.html',
    'privacy/index.html',
    'signed-in/index.html',
  ]);
});

describe.each(pages)('$path', ({ path, page }) => {
  test('leads nowhere that is not there', () => {
    const inside = addressesIn(page).filter((address) => address.startsWith(siteUrl));
    expect(inside.length).toBeGreaterThan(3);
    for (const address of inside) expect([...files.keys()]).toContain(fileAt(address));
  });

  test('loads nothing from elsewhere, and leads elsewhere only by https', () => {
    for (const address of loadedBy(page)) expect(address.startsWith(siteUrl)).toBe(true);
    for (const address of addressesIn(page)) expect(address).toMatch(/^https:\/\//);
  });

  test('has no script, no inline style, and a policy against both', () => {
    expect(page.querySelectorAll('script, style, iframe, form, [style]')).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self';/);
  });

  test('tells no one where the reader came from', () => {
    expect(page.querySelector('meta[name=referrer]')?.getAttribute('content')).toBe('no-referrer');
  });

  test('is whole: language, title, description, one main part', () => {
    expect(page.documentElement.lang).toBe(/^(ja|es)\//.exec(path)?.[1] ?? 'en');
    expect(page.title).not.toBe('');
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy();
    expect(page.querySelectorAll('main h1').length).toBeGreaterThan(0);
    expect(page.body.textContent).not.toMatch(/\{\{|undefined/);
  });
});

test('the end of a sign-in is found by no search engine, and is said in every language', () => {
  const page = pages.find(({ path }) => path === 'signed-in/index.html')?.page;
  expect(page?.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  const languages = [...(page?.querySelectorAll('main section') ?? [])].map((part) =>
    part.getAttribute('lang'),
  );
  expect(languages).toEqual(['en', 'ja', 'es']);
});
