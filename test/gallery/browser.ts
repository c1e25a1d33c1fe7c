import en from '../../locales/en.json';
import es from '../../locales/es.json';
import ja from '../../locales/ja.json';

/** A browser that knows nothing but texts, in the language of `?lang=`. */
const locales: Record<string, Record<string, string>> = { en, es, ja };
const language = new URLSearchParams(location.search).get('lang') ?? 'en';
const browser = {
  runtime: { id: 'gallery' },
  i18n: {
    getMessage: (key: string) => locales[language]?.[key] ?? '',
    getUILanguage: () => language,
  },
};
Object.assign(globalThis, { browser, chrome: browser });
document.documentElement.lang = language;
