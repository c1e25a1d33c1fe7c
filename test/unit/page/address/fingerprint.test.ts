import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../lib/page/address/fingerprint.ts';

const page = 'https://www.example.org/a?id=1';

describe('the fingerprint of an address', () => {
  it.each([
    'http://www.example.org/a?id=1',
    'https://example.org/a?id=1',
    'https://m.example.org/a/?id=1',
    'https://example.org/a?id=1#part',
    '<https://example.org/a?id=1>',
  ])('is that of the same page: %s', async (address) => {
    expect(await fingerprintOf(address)).toBe(await fingerprintOf(page));
  });

  it.each([
    'https://example.org/a',
    'https://example.org/a?id=2',
    'https://example.org/A?id=1',
    'https://example.org:8443/a?id=1',
    'https://my.example.org/a?id=1',
    'https://example.org/a?id=1#/route',
    'https://example.org/a?id=1#!article',
    'https://example.org/?id=1',
  ])('is not that of another one: %s', async (address) => {
    expect(await fingerprintOf(address)).not.toBe(await fingerprintOf(page));
  });

  it('tells nothing of the address', async () => {
    expect(await fingerprintOf(page)).toMatch(/^[0-9a-f]{64}$/);
  });
});
