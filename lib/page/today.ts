import { uiLanguage } from '../browser/ui-language.ts';

/** The date of today as the person reads it, such as `May 20, 2026`. */
export function today(): string {
  return dayText(Date.now(), 'long');
}

/** The date of a time (ms since 1970) as the person reads it. */
export function dayText(time: number, dateStyle: 'long' | 'medium' = 'medium'): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle }).format(time);
}
