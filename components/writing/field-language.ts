import { t } from '../../lib/i18n.ts';

/**
 * The language of a field in which a page's words stand beside the person's: the page's where that has shapes of its own for
 * Han characters, unless the person's has too. Any other would only choose a dictionary for them.
 */
export function fieldLanguage(page: string | undefined): string | undefined {
  return /^(?:ja|zh|ko)\b/.test(page ?? '') && t('locale') !== 'ja' ? page : undefined;
}
