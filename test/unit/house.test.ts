import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Who may not do what: a file, what is wrong in it, and what the lint rule says. */
const violations: [file: string, source: string, message: string][] = [
  ['lib/misskey/a.ts', "import { b } from '../share/b.ts'; b();", 'imports nothing of this project'],
  [
    'lib/misskey/sign-in/a.ts',
    "import { b } from '../../accounts/b.ts'; b();",
    'imports nothing of this project',
  ],
  ['lib/misskey/b.ts', "import { get } from 'idb-keyval'; get('a');", 'lib/misskey is pure'],
  ['lib/misskey/c.ts', 'export const a = document.title;', "Unexpected use of 'document'"],
  ['lib/misskey/d.ts', 'export const a = browser.runtime.id;', "Unexpected use of 'browser'"],
  ['lib/browser/a.ts', "import { b } from '../misskey/b.ts'; b();", 'lib/browser imports nothing of ours'],
  ['lib/accounts/a.ts', "import { b } from '../share/b.ts'; b();", 'lib/accounts knows'],
  ['lib/accounts/b.ts', "import { b } from '../page/b.ts'; b();", 'lib/accounts knows'],
  [
    'lib/accounts/c.ts',
    "import browser from 'webextension-polyfill'; browser.runtime.id;",
    'Only lib/browser',
  ],
  ['lib/page/a.ts', "import { b } from '../accounts/b.ts'; b();", 'lib/page knows'],
  ['lib/page/text/a.ts', "import { b } from '../../accounts/b.ts'; b();", 'lib/page knows'],
  ['lib/page/text/b.ts', "import { t } from '../../i18n.ts'; t();", 'lib/page knows'],
  ['lib/share/a.ts', "import { t } from '../i18n.ts'; t();", 'lib/share knows'],
  ['lib/share/draft/a.ts', "import { t } from '../../i18n.ts'; t();", 'lib/share knows'],
  ['lib/share/b.ts', "import { h } from 'preact'; h('p', null);", 'lib never renders'],
  ['lib/a.ts', "import { storage } from 'wxt/utils/storage'; storage;", 'Only lib/browser may speak'],
  ['components/a.tsx', "import { b } from '../lib/share/b.ts'; b();", 'Components take props'],
  ['components/post/a.tsx', "import { b } from '../../lib/share/b.ts'; b();", 'Components take props'],
  ['components/b.tsx', "import { call } from '../lib/call.ts'; call();", 'Components take props'],
  ['components/c.tsx', "import { b } from '../entrypoints/popup/b.ts'; b();", 'do not know who shows them'],
  ['components/d.tsx', "export const a = fetch('/');", "Unexpected use of 'fetch'"],
  [
    'components/e.tsx',
    "import browser from 'webextension-polyfill'; browser.runtime.id;",
    'know no browser API',
  ],
  [
    'entrypoints/popup/a.ts',
    "import { b } from '../../lib/accounts/tokens.ts'; b();",
    'belong to the background',
  ],
  [
    'entrypoints/popup/b.ts',
    "import { b } from '../../lib/share/outbox/outbox.ts'; b();",
    'belong to the background',
  ],
  ['entrypoints/popup/c.ts', "export const a = fetch('/');", "Unexpected use of 'fetch'"],
  ['entrypoints/options/a.ts', "import { get } from 'idb-keyval'; get('a');", 'Only lib/browser may speak'],
  ['lib/long.ts', '// why\n'.repeat(201), 'too many lines'],
  ['lib/any.ts', 'export const a: any = 1;', 'Unexpected `any`'],
  ['lib/empty.ts', 'try {\n  JSON.parse("");\n} catch {}', 'empty'],
  ['lib/barrel.ts', "export * from './a.ts';", 'Barrel file'],
  ['lib/cycle.ts', "import { b } from './cycle-2.ts'; export const a = () => b;", 'cycle'],
];

const allowed: [file: string, source: string][] = [
  ['lib/misskey/sign-in/b.ts', "import { b } from '../request.ts'; b();"],
  ['lib/share/c.ts', "import { b } from '../accounts/tokens.ts'; b();"],
  ['components/f.tsx', "import type { Entry } from '../lib/share/entry.ts'; export type A = Entry;"],
  ['components/g.tsx', "import { t } from '../lib/i18n.ts'; t();"],
  ['entrypoints/popup/d.ts', "import { b } from '../../lib/share/draft/drafts.ts'; b();"],
];

/** A house with the same rules and nothing in it but what was planted. */
const house = mkdtempSync(join(tmpdir(), 'house-'));
let complaints: Complaint[] = [];

interface Complaint {
  message: string;
  help?: string;
  filename: string;
}

function plant(file: string, source: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), source);
}

beforeAll(() => {
  cpSync('.oxlintrc.json', join(house, '.oxlintrc.json'));
  for (const [file, source] of [...violations, ...allowed]) plant(file, source);
  plant('lib/cycle-2.ts', "import { a } from './cycle.ts'; export const b = () => a;");
  complaints = lint();
});

afterAll(() => rmSync(house, { recursive: true }));

function lint(): Complaint[] {
  const oxlint = resolve('node_modules/.bin/oxlint');
  const { stdout } = spawnSync(oxlint, ['--format=json', '.'], { cwd: house, encoding: 'utf8' });
  return (JSON.parse(stdout) as { diagnostics: Complaint[] }).diagnostics;
}

function complaintsAbout(file: string): string {
  const about = complaints.filter(({ filename }) => filename === file);
  return about.map(({ message, help = '' }) => `${message} ${help}`).join('\n');
}

describe('the rules of the house', () => {
  test.each(violations)('refuse %s: %s', (file, _source, message) => {
    expect(complaintsAbout(file)).toContain(message);
  });

  test.each(allowed)('allow %s: %s', (file) => {
    expect(complaintsAbout(file)).toBe('');
  });
});
