import { uiLanguage } from '../../browser/ui-language.ts';

/** The date of today as the person reads it, such as `May 20, 2026`. */
export function today(): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' }).format(Date.now());
}
