import { createHash, randomBytes } from 'node:crypto';

const EPOCH = Date.UTC(2000, 0, 1);
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Ids as Misskey makes them by default: time, node and counter in base 36, so they sort by time. */
export function createIdSource(): (time: number) => string {
  const node = randomText(4).toLowerCase();
  let counter = 0;
  return (time) => {
    counter += 1;
    return base36(time - EPOCH, 8) + node + base36(counter, 4);
  };
}

/** A random text of letters and digits, as tokens, codes and secrets are. */
export function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** Lower-case hex of SHA-256 over UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function base36(value: number, width: number): string {
  return Math.max(0, value).toString(36).padStart(width, '0').slice(-width);
}
