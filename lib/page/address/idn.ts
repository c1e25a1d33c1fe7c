/**
 * Scripts whose letters pass for no Latin ones. A label in one of them can be shown as it is;
 * Latin, Greek and Cyrillic ones stay in punycode: `раураl` is not `paypal`.
 */
const harmless = [
  /^(?![ー一・ノ〆々]+$)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  /^[\p{Script=Hangul}]+$/u,
  /^[\p{Script=Arabic}\p{M}]+$/u,
  /^[\p{Script=Hebrew}]+$/u,
  /^[\p{Script=Thai}]+$/u,
  /^[\p{Script=Devanagari}]+$/u,
  // German, French, Spanish …: ASCII with letters of Latin-1 that bear a visible accent
  /^[a-z0-9-]*[à-öø-ÿß][a-z0-9à-öø-ÿß-]*$/u,
] as const;

/** Cyrillic passes for Latin, but not where the whole host is Cyrillic: пример.рф. */
const cyrillic = /^[\p{Script=Cyrillic}0-9-]+$/u;

/** A host (as in `URL.hostname`) with those of its labels in their own script that cannot be taken for another. */
export function displayHost(host: string): string {
  const labels = host.split('.').map((label) => ({ label, unicode: decodeLabel(label) }));
  if (labels.every(({ unicode }) => unicode !== null && cyrillic.test(unicode) && /\p{L}/u.test(unicode))) {
    return labels.map(({ unicode }) => unicode).join('.');
  }
  return labels
    .map(({ label, unicode }) =>
      unicode !== null && harmless.some((script) => script.test(unicode)) ? unicode : label,
    )
    .join('.');
}

function decodeLabel(label: string): string | null {
  return label.startsWith('xn--') ? punycode(label.slice(4)) : null;
}

/** RFC 3492, decoding only; null if it is none. There is no web API that gives the Unicode form of a host. */
function punycode(input: string): string | null {
  const split = input.lastIndexOf('-');
  const output = Array.from(input.slice(0, Math.max(split, 0)), (character) => character.charCodeAt(0));
  let codePoint = 128;
  let bias = 72;
  let index = 0;
  for (let position = split + 1; position < input.length;) {
    const before = index;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digitOf(input[position++]);
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    codePoint += Math.floor(index / length);
    index %= length;
    if (codePoint > 0x10ffff) return null;
    output.splice(index++, 0, codePoint);
  }
  return String.fromCodePoint(...output);
}

function digitOf(character: string | undefined): number | null {
  if (character === undefined || !/[a-z0-9]/.test(character)) return null;
  const value = Number.parseInt(character, 36);
  // in punycode letters come before digits
  return value < 10 ? value + 26 : value - 10;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
