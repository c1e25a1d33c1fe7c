import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stores } from '../../../scripts/submit.ts';

const folder = '.github/workflows/';

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(folder + name, 'utf8');

  test("runs nobody else's code but at a commit, and says which version that is", () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, what = '']) => what);
    expect(uses).not.toEqual([]);
    for (const what of uses)
      expect(what).toMatch(/^(\.\/\.github\/workflows\/[\w-]+\.yml|[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  test('may do nothing that is not said', () => {
    expect(text).toMatch(/^permissions:( \{\}|\n  contents: read)\n\n/m);
    expect(text).not.toMatch(/write-all|pull_request_target|workflow_run/);
  });

  test('lets no package run anything at its install', () => {
    for (const [, options = ''] of text.matchAll(/npm (?:ci|install|i)\b(.*)/g))
      expect(options).toMatch(/^ --ignore-scripts( |$)/);
  });

  test('knows every script that it runs', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+)/g))
      expect(scripts).toHaveProperty([script]);
  });
});

test('the release hands the stores every key that they ask for', () => {
  const asked = readFileSync('scripts/submit.ts', 'utf8').matchAll(/'((?:CHROME|EDGE|FIREFOX|OPERA)_\w+)'/g);
  const release = readFileSync(`${folder}release.yml`, 'utf8');
  const guide = readFileSync('docs/releasing.md', 'utf8');
  for (const [, key = ''] of asked) {
    expect(release).toContain(`${key}: \${{ secrets.${key} }}`);
    expect(guide).toContain(`\`${key}\``);
  }
});

test('the release goes to every store, to each on its own', () => {
  const release = readFileSync(`${folder}release.yml`, 'utf8');
  const [, matrix = ''] = /store: \[(.*)\]/.exec(release) ?? [];
  expect(matrix.split(', ')).toEqual(stores);
  expect(release).toContain('npm run submit -- ${{ matrix.store }}');
  expect(release).toContain('fail-fast: false');
});

test('what can write or sign runs nothing that npm installed', () => {
  for (const name of readdirSync(folder))
    for (const job of readFileSync(folder + name, 'utf8').split(/^  (?=[\w-]+:$)/m))
      if (/: write$/m.test(job)) expect(job).not.toMatch(/\bnpm\b|\bnpx\b/);
});
