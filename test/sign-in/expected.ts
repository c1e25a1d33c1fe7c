/** What a person gets at a server: by the best way, and by each. */
export const columns = ['best', 'OAuth', 'MiAuth', 'legacy', 'token', 'share page'] as const;

type Row = Record<(typeof columns)[number], string>;

const everything: Row = row('OAuth', '✓', '✓', '✓', '✓', '✓');
const withoutOAuth: Row = row('MiAuth', '–', '✓', '✓', '✓', '✓');
const legacyOnly: Row = row('legacy', '–', '–', '✓', '✓', '✓');
const losing: Row = { ...everything, best: 'MiAuth instead of OAuth', OAuth: 'MiAuth instead' };

/** Personality -> what is seen there. ✓: an account whose token posts; –: not offered; else why not. */
export const expected: Readonly<Record<string, Row>> = {
  'misskey-2026.9.0': everything,
  'misskey-2026.3.0': everything,
  'misskey-2025.11.1': everything,
  'misskey-2023.12.1': everything,
  // OAuth without CORS headers.
  'misskey-2023.9.0': withoutOAuth,
  'misskey-13.14.2': withoutOAuth,
  'misskey-12.119.2': withoutOAuth,
  // Its MiAuth page is broken.
  'misskey-12.115.0': legacyOnly,
  'misskey-12.39.0': withoutOAuth,
  'misskey-11.37.1': legacyOnly,
  'misskey-10.102.0': legacyOnly,
  cherrypick: everything,
  'yojo-art': everything,
  // Their OAuth is pretended.
  'sharkey-2025.5.2-dev': withoutOAuth,
  'sharkey-2024.9.1-rc': withoutOAuth,
  firefish: withoutOAuth,
  'iceshrimp-js': withoutOAuth,
  // Nobody can tell that its OAuth is real.
  'federation-none': withoutOAuth,
  'losing-oauth': losing,
  'losing-oauth-codes': losing,
  'misskey.io': everything,
  'misskey.io-edge': { ...none('corsRefused'), 'share page': '✓' },
  mastodon: none('otherSoftware'),
  'iceshrimp.net': none('otherSoftware'),
  'web-page': { ...none('notAServer'), 'share page': 'relay' },
  hanging: none('timeout'),
};

function row(best: string, ...[OAuth, MiAuth, legacy, token, page]: Cells): Row {
  return { best, OAuth, MiAuth, legacy, token, 'share page': page };
}

type Cells = [oauth: string, miauth: string, legacy: string, token: string, page: string];

function none(code: string): Row {
  return row(code, code, code, code, code, code);
}
