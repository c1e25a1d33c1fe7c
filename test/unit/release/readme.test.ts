import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../scripts/locale-files.ts';

const read = (language: string) =>
  readFileSync(language === 'en' ? 'README.md' : `README.${language}.md`, 'utf8');

/** What it is, and how to try it: the parts that are there in every language. */
const shared = (text: string) => text.split(/^## /m).slice(0, 2);
const points = (text: string) => shared(text)[0]?.match(/^- /gm)?.length;
const commands = (text: string) =>
  shared(text)[1]
    ?.match(/npm run [\w:]+|`\.output\/[\w./-]+`|`demo-output\/`/g)
    ?.toSorted();

test.each(languages())('the README in %s says as much as the others, and links to them', (language) => {
  const text = read(language);
  expect(points(text)).toBeGreaterThan(3);
  expect(points(text)).toBe(points(read('en')));
  expect(commands(text)).toEqual(commands(read('en')));
  for (const other of languages().filter((code) => code !== language))
    expect(text).toContain(other === 'en' ? '(README.md)' : `(README.${other}.md)`);
});

test.each(languages())('every file that the README in %s links to is there', (language) => {
  const links = [...read(language).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(existsSync(link), link).toBe(true);
});
