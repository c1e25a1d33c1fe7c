import type en from '../locales/en.json';
import { message, uiLanguage } from './browser/ui-language.ts';
import type { ErrorCode } from './misskey/errors.ts';

/** Key of a text, as in `locales/en.json`. */
export type TextKey = keyof typeof en;
/** What stands before `_one`, `_other`, … in the keys of a text that counts. */
export type PluralKey = TextKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
/** What is filled in for `{name}`; numbers are written the way of the reader's language. */
export type Values = Readonly<Record<string, string | number>>;

/** The text for `key` in the reader's language. A `{name}` without a value stays as it is. */
export function t(key: TextKey, values: Values = {}): string {
  return fill(message(key), values);
}

/** The text for `key` that agrees with `count`, which is also filled in for `{count}`. */
export function plural(key: PluralKey, count: number, values: Values = {}): string {
  const form = new Intl.PluralRules(message('locale')).select(count);
  return fill(message(`${key}_${form}`), { ...values, count });
}

/** What happened, as a sentence. A code without a text does not compile. */
export function errorText(code: ErrorCode, values?: Values): string {
  return t(`error_${code}`, values);
}

/** What to do about it, as a sentence. A code without a text does not compile. */
export function remedyText(code: ErrorCode, values?: Values): string {
  return t(`error_${code}_do`, values);
}

/** Hour and minute, with the day in front if it is not the day of `now`. */
export function timeText(time: number, now: number): string {
  const sameDay = new Date(time).toDateString() === new Date(now).toDateString();
  const day = sameDay ? {} : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(reader(), { ...day, hour: 'numeric', minute: '2-digit' }).format(time);
}

/** The day of a time (ms since 1970), for a sentence. */
export function dayText(time: number): string {
  return new Intl.DateTimeFormat(reader(), { dateStyle: 'medium' }).format(time);
}

function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? new Intl.NumberFormat(reader()).format(value) : value;
  });
}

/** The browser's own language where the texts are in it (es-MX), else that of the texts: no Arabic digits in English. */
function reader(): string {
  const texts = message('locale');
  return uiLanguage().startsWith(texts) ? uiLanguage() : texts;
}
