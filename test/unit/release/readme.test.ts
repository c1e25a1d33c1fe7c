import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../scripts/locale-files.ts';

const read = (language: string) =>
  readFileSync(language === 'en' ? 'README.md' : `README.${language}.md`, 'utf8');

const introduction = (text: string) => text.split(/^## /m)[0] ?? '';
const points = (text: string) => introduction(text).match(/^- /gm)?.length;
const commands = (text: string) =>
  text.match(/^npm run demo$|`\.output\/[\w./-]+`|`demo-output\/`/gm)?.toSorted();

test.each(languages())('the README in %s says as much as the others, and links to them', (language) => {
  const text = read(language);
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
