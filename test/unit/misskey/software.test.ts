import { describe, expect, it } from 'vitest';
import {
  atLeast,
  hasMiauth,
  hasOAuth,
  hasReactionAcceptance,
  isFamily,
  knowsRepetitions,
  readsDots,
  parseVersion,
} from '../../../lib/misskey/software.ts';

const misskey = (version: string) => ({ name: 'misskey', version });

describe('a version', () => {
  it.each([
    ['2025.11.1', [2025, 11, 1]],
    ['12.108.1-nekomiya-abc', [12, 108, 1]],
    ['2024.9.1_vk', [2024, 9, 1]],
    ['2026.1.0-beta.3', [2026, 1, 0]],
    ['1.3.2-beta.4', [1, 3, 2]],
  ])('%s is %j', (version, parts) => {
    expect(parseVersion(version)).toEqual(parts);
  });

  it.each(['', 'v12', '12.119', 'main', 'v2025.11.1', '(unknown)', 'undefined'])('%j is none', (version) => {
    expect(parseVersion(version)).toBeNull();
    expect(atLeast(version, [0, 0, 0])).toBe(false);
  });

  it('is compared number by number', () => {
    expect(atLeast('12.39.0', [12, 39, 0])).toBe(true);
    expect(atLeast('12.4.0', [12, 39, 0])).toBe(false);
    expect(atLeast('13.0.0', [12, 39, 1])).toBe(true);
    expect(atLeast('2023.12.0', [2023, 12, 1])).toBe(false);
    expect(atLeast('2023.12.1-rc.1', [2023, 12, 1])).toBe(true);
  });
});

describe('repetitions', () => {
  it.each([
    [misskey('2025.4.1-io.13'), true],
    [misskey('2025.4.1-io.12c-a1b2c3'), true],
    [misskey('2025.4.1'), false],
    [misskey('2025.4.1-ion.1'), false],
    [{ name: 'sharkey', version: '2025.4.1-io.13' }, false],
  ])('are known to %j: %s', (software, knows) => {
    expect(knowsRepetitions(software)).toBe(knows);
  });
});

describe('OAuth', () => {
  it.each([
    [misskey('2025.11.1'), null, true],
    [misskey('2023.12.1'), null, true],
    [misskey('2023.12.0'), null, false],
    [misskey('2023.9.0'), null, false],
    [misskey('13.14.2'), null, false],
    [misskey('main'), null, false],
    [{ name: 'cherrypick', version: '4.17.0' }, '2025.10.2', true],
    [{ name: 'cherrypick', version: '4.17.0' }, null, false],
    [{ name: 'yojo-art', version: '1.9.0' }, '2025.12.2', true],
    [{ name: 'sharkey', version: '2025.5.2' }, null, false],
    [{ name: 'firefish', version: '2024.1.1' }, null, false],
    [{ name: 'iceshrimp', version: '2026.5.1' }, null, false],
  ])('of %o, based on %s: %s', (software, based, has) => {
    expect(hasOAuth(software, based)).toBe(has);
  });
});

describe('MiAuth', () => {
  it.each([
    ['2025.11.1', true],
    ['12.119.2', true],
    ['12.118.0', true],
    ['12.117.1', false],
    ['12.115.0', false],
    ['12.112.1', false],
    ['12.112.0', true],
    ['12.39.0', true],
    ['12.38.1', false],
    ['12.28.0', false],
    ['1.3.2-beta.4', true],
    ['main', true],
  ])('of Misskey %s, where it says it has one: %s', (version, has) => {
    expect(hasMiauth(misskey(version))).toBe(has);
  });

  it('of forks has nothing to do with their numbers', () => {
    for (const version of ['1.0.3', '4.17.0', '12.115.0'])
      expect(hasMiauth({ name: 'firefish', version })).toBe(true);
  });
});

describe('mentions with a dot in the name', () => {
  it.each([
    [misskey('2026.3.0'), true],
    [misskey('2025.11.1'), true],
    [misskey('2025.7.0'), false],
    [misskey('12.119.2'), false],
    [misskey('main'), false],
    [{ name: 'sharkey', version: '2025.5.2-dev' }, true],
    [{ name: 'sharkey', version: '2024.9.1-rc' }, false],
    [{ name: 'cherrypick', version: '4.17.0' }, false],
    [{ name: '', version: '' }, false],
  ])('are read by %j: %s', (software, reads) => {
    expect(readsDots(software)).toBe(reads);
  });
});

describe('what else differs', () => {
  it('is known by version and name', () => {
    expect(hasReactionAcceptance(misskey('13.10.0'))).toBe(true);
    expect(hasReactionAcceptance(misskey('12.119.2'))).toBe(false);
    for (const name of ['misskey', 'sharkey', 'firefish', 'calckey', 'iceshrimp', 'cherrypick', 'foundkey'])
      expect(isFamily(name), name).toBe(true);
    for (const name of ['mastodon', 'pleroma', 'iceshrimp.net', 'lemmy', '', 'constructor'])
      expect(isFamily(name), name).toBe(false);
  });
});
