import { expect, test } from 'vitest';
import lockFile from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

interface Locked {
  version: string;
  integrity?: string;
}

test('the lock file wants what package.json wants', () => {
  const { name, version, license, dependencies, devDependencies, engines } = manifest;
  expect(lockFile.packages['']).toEqual({ name, version, license, dependencies, devDependencies, engines });
});

test('the lock file says of every package what must be in it', () => {
  const [, ...installed] = Object.entries<Locked>(lockFile.packages);
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('reviewers build on another kind of machine: its binaries are locked too', () => {
  const names = Object.keys(lockFile.packages);
  const forOurs = names.filter((name) => name.endsWith('linux-x64-gnu'));
  expect(forOurs).not.toEqual([]);
  expect(names).toEqual(expect.arrayContaining(forOurs.map((name) => name.replace('x64', 'arm64'))));
});
