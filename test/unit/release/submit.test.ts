import { describe, expect, test } from 'vitest';
import { submission } from '../../../scripts/submit.ts';
import { allIds } from '../site/built-site.ts';

const chrome = {
  CHROME_PUBLISHER_ID: 'p',
  CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL: 'e',
  CHROME_SERVICE_ACCOUNT_PRIVATE_KEY: 'k',
};
const firefox = { FIREFOX_JWT_ISSUER: 'i', FIREFOX_JWT_SECRET: 's' };

describe('what is submitted', () => {
  test('goes to the stores that there are keys for, and the others are named', () => {
    const { args, leftOut } = submission({ ...chrome, ...firefox, EDGE_API_KEY: '' }, allIds);
    expect(leftOut).toEqual(['edge', 'opera']);
    expect(args).toEqual([
      '--chrome-api-version=v2',
      `--chrome-extension-id=${allIds.chrome}`,
      expect.stringMatching(/^--chrome-zip=\.output\/.*-chrome\.zip$/),
      `--firefox-extension-id={${allIds.gecko}}`,
      expect.stringMatching(/^--firefox-zip=\.output\/.*-firefox\.zip$/),
      expect.stringMatching(/^--firefox-sources-zip=\.output\/.*-sources\.zip$/),
    ]);
  });

  test('goes to the stores that are named', () => {
    const { args, leftOut } = submission({ ...chrome, ...firefox }, allIds, ['firefox', 'opera']);
    expect(leftOut).toEqual(['opera']);
    expect(args.filter((arg) => !arg.startsWith('--firefox-'))).toEqual([]);
    // What is wrong with the keys of one store is nothing to another.
    expect(submission({ ...firefox, EDGE_API_KEY: 'k' }, allIds, ['firefox']).leftOut).toEqual([]);
  });

  test('holds no key: those stay in the environment', () => {
    const { args } = submission({ ...chrome, CHROME_SERVICE_ACCOUNT_PRIVATE_KEY: 'secret' }, allIds);
    expect(args.join()).not.toContain('secret');
  });

  test('is nothing in a rehearsal', () => {
    expect(submission({ ...firefox, DRY_RUN: 'true' }, allIds).args[0]).toBe('--dry-run');
    expect(submission({ ...firefox, DRY_RUN: 'false' }, allIds).args).not.toContain('--dry-run');
    expect(submission({ DRY_RUN: 'true' }, allIds).leftOut).toHaveLength(4);
  });

  test('waits for the key that is missing, and for the id', () => {
    expect(() => submission({ FIREFOX_JWT_ISSUER: 'i' }, allIds)).toThrow(
      'For firefox there is no FIREFOX_JWT_SECRET.',
    );
    expect(() => submission(chrome, { ...allIds, chrome: null })).toThrow('Chrome has no id');
  });
});
