import { createHash, randomBytes } from 'node:crypto';

const EPOCH = Date.UTC(2000, 0, 1);
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Ids of Misskey since 2023.10: time, node and counter in base 36, so they sort by time. */
export function createAidx(): (time: number) => string {
  const node = randomText(4).toLowerCase();
  let counter = 0;
  return (time) => {
    counter += 1;
    return base36(time - EPOCH, 8) + node + base36(counter, 4);
  };
}

/** Ids of Misskey 11 to 2023.9: time and counter. */
export function createAid(): (time: number) => string {
  let counter = 0;
  return (time) => {
    counter += 1;
    return base36(time - EPOCH, 8) + base36(counter, 2);
  };
}

/** Ids of Misskey up to 10, which kept everything in MongoDB: seconds, machine and counter in hex. */
export function createObjectId(): (time: number) => string {
  const machine = randomBytes(5).toString('hex');
  let counter = 0;
  return (time) => {
    counter += 1;
    return hex(Math.floor(time / 1000), 8) + machine + hex(counter, 6);
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

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0').slice(-width);
}

function base36(value: number, width: number): string {
  return Math.max(0, value).toString(36).padStart(width, '0').slice(-width);
}
