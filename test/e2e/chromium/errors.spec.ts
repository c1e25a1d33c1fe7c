import { chromium, expect, test, type Browser, type Locator } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import en from '../../../locales/en.json' with { type: 'json' };
import es from '../../../locales/es.json' with { type: 'json' };
import ja from '../../../locales/ja.json' with { type: 'json' };
import type { ErrorCode } from '../../../lib/misskey/errors.ts';
import { remedies } from '../../../lib/misskey/remedies.ts';
import { serveGallery } from '../../gallery/serve.ts';

const locales = { en, ja, es };
type Texts = Readonly<
  Record<
    `error_${ErrorCode}` | `error_${ErrorCode}_do` | 'actAllow' | 'actEdit' | 'actRetry' | 'actSignInAgain',
    string
  >
>;
const codes = Object.keys(remedies) as ErrorCode[];
/** The server of the samples. */
const host = 'misskey.example';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '' });
  gallery = await serveGallery();
});
test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});

for (const [language, texts] of Object.entries(locales)) {
  test(`every error says what happened and what to do, and has a button for it: ${language}`, async () => {
    test.setTimeout(120_000);
    const page = await browser.newPage({ viewport: { width: 1680, height: 900 } });
    await page.goto(`${gallery.address}?lang=${language}&only=errors`);
    await expect(page.locator('figure')).toHaveCount(codes.length);
    await page.screenshot({ path: `test-results/gallery/errors-${language}.png`, fullPage: true });
    for (const code of codes) await check(page.locator(`#${code}`), code, texts);
    await page.close();
  });
}

async function check(figure: Locator, code: ErrorCode, texts: Texts): Promise<void> {
  const says = await figure.locator('.frame').innerText();
  for (const sentence of [texts[`error_${code}`], texts[`error_${code}_do`]])
    expect(says).toContain(sentence.replaceAll(/\{(host|subject)\}/g, host));
  expect(says).not.toMatch(/[{}]|undefined|null/);
  const buttons = figure.getByRole('button');
  const names = await buttons.allInnerTexts();
  expect(names[0]).toBe(mainButton(code, texts));
  // The text can always be taken elsewhere.
  expect(names).toContain(texts.actEdit);
  const frame = figure.locator('.frame');
  expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
}

/** What its remedy asks for. */
function mainButton(code: ErrorCode, texts: Texts): string {
  if (code === 'permissionMissing' || code === 'consentMissing') return texts.actAllow;
  switch (remedies[code]) {
    case 'signIn':
      return texts.actSignInAgain;
    case 'fix':
    case 'giveUp':
      return texts.actEdit;
    case 'allow':
    case 'retry':
    case 'wait':
    case 'look':
      return texts.actRetry;
  }
}
