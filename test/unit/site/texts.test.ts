import { expect, test } from 'vitest';
import { fill, readTemplate, readTexts, siteLanguages } from '../../../site/render.ts';

/** Every text by `page.key`. */
function textsOf(language: (typeof siteLanguages)[number]): [key: string, text: string][] {
  return Object.entries(readTexts(language)).flatMap(([page, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`${page}.${key}`, text]),
  );
}

const keysOf = (texts: [string, string][]) => texts.map(([key]) => key);

test.each(siteLanguages)('%s says all that English says, and no more', (language) => {
  expect(keysOf(textsOf(language))).toEqual(keysOf(textsOf('en')));
  for (const [, text] of textsOf(language)) expect(text.trim()).toBe(text);
});

test.each(['ja', 'es'] as const)('%s leaves nothing in English', (language) => {
  const english = new Map(textsOf('en'));
  const same = textsOf(language).filter(([key, text]) => english.get(key) === text);
  expect(keysOf(same)).toEqual(['common.appName', 'home.title']);
});

test('no text is left unsaid', () => {
  const templates = ['frame', 'home', 'privacy', 'signed-in', 'language']
    .map((name) => readTemplate(name))
    .join('');
  const unused = keysOf(textsOf('en')).filter((key) => !templates.includes(`{{${key.split('.')[1]}}}`));
  expect(unused).toEqual(['common.language']);
});

test('what is filled in is text, unless a template says otherwise', () => {
  expect(fill('<a title="{{a}}">{{&b}}</a>', { a: '"<&>', b: '<b>' })).toBe(
    '<a title="&#34;&#60;&#38;&#62;"><b></a>',
  );
});

test('a hole that nothing fills is an error', () => {
  expect(() => fill('{{missing}}', {})).toThrow('missing');
});
