/** The longest tag that a language, script, region and a variant make. */
const longest = 35;

/** A language as its tag is written by BCP 47 (`ja`, `zh-Hant-TW`); '' for what is none. */
export function languageTag(text: string): string {
  const tag = text.trim().replaceAll('_', '-');
  if (tag === '' || tag.length > longest) return '';
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    return canonical === 'und' ? '' : canonical;
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
