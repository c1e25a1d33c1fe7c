import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../test/e2e/chromium/browser.ts';
import { makeCertificate } from '../../test/e2e/chromium/certificate.ts';
import { buildHostedSite } from '../../test/e2e/chromium/hosted-site.ts';
import { answer } from '../../test/e2e/chromium/pages.ts';
import { shareIn } from '../../test/e2e/chromium/share.ts';
import { startWeb } from '../../test/e2e/chromium/web.ts';
import { until } from '../../test/e2e/until.ts';
import { startServer } from '../../test/server/start.ts';
import { articlePage, type Look, type Shot } from './frames.ts';
import type { Picture, StoreTexts } from './texts.ts';

const articleUrl = 'https://journal.example/essays/personal-website';
/** As wide as the window in a picture. */
const viewport = { width: 1152, height: 720 };

/** What was seen: the article, and the extension over it or in a tab. */
export type Scenes = Record<Picture | 'article', Shot>;

/** Signs in, writes, chooses and posts with the real extension in a real browser, and takes pictures on the way. */
export async function playScenes({ language, theme }: Look, texts: StoreTexts): Promise<Scenes> {
  const tls = makeCertificate();
  const site = buildHostedSite();
  const article = () => answer(articlePage(language, texts.article), 'text/html; charset=utf-8');
  const web = await startWeb({ 'journal.example': article, [site.host]: site.serve }, tls);
  const open = (host: string, name: string) =>
    startServer({ tls, origin: `https://${host}`, settings: { name }, fetch: web.fetch, strict: false });
  const [server, neighbour] = await Promise.all([
    open('misskey.example', 'Misskey Example'),
    open('tea-house.example', 'Tea House'),
  ]);
  const profile = mkdtempSync(join(tmpdir(), 'store-'));
  const chromium = await launchChromium({
    profile,
    hosts: {
      ...Object.fromEntries(web.hosts.map((host) => [host, web.address])),
      'misskey.example': `127.0.0.1:${server.port}`,
      'tea-house.example': `127.0.0.1:${neighbour.port}`,
    },
    language: language === 'en' ? 'en-US' : language,
    colorScheme: theme,
    scale: 2,
  });
  try {
    await (await chromium.welcome()).close();
    const share = await shareIn(chromium, server);
    const tab = await share.visit(articleUrl);
    await tab.setViewportSize(viewport);
    const popup = async () => {
      const page = await chromium.openPopup(tab);
      await page.emulateMedia({ colorScheme: theme });
      return page;
    };

    const asking = await popup();
    await asking.locator('.server-field input').fill('misskey.example');
    await asking.locator('.server-card').waitFor();
    const signIn = await shotOf(asking);

    await share.inspector.evaluate(() => chrome.storage.local.set({ preferences: { staysOpen: true } }));
    await share.signedIn('alice', server, {
      name: 'Alice',
      avatar: avatars.alice,
      serverName: 'Misskey Example',
      permissions: ['read:account', 'write:notes', 'write:drive'],
    });
    await share.signedIn('bob', neighbour, {
      name: 'Bob',
      avatar: avatars.bob,
      serverName: 'Tea House',
      visibility: 'followers',
      reactionAcceptance: 'likeOnly',
    });
    const composer = await popup();
    const text = composer.locator('textarea');
    await until('the composer is about the article', async () =>
      (await text.inputValue()).includes(articleUrl),
    );
    await composer.keyboard.type(texts.words);
    const write = await shotOf(composer);
    await composer.locator('.visibility-button').click();
    await composer.locator('[role=menu]').waitFor();
    const visibility = await shotOf(composer);
    await composer.keyboard.press('Escape');
    await text.focus();
    await composer.keyboard.press('Control+Enter');
    await until('the note is on the server', async () => server.notesOf('alice').length > 0);
    await composer.locator('.outcome').getByRole('button').nth(1).waitFor();
    const posted = await shotOf(composer);

    const options = await chromium.openExtensionPage('options.html');
    await options.setViewportSize(viewport);
    await options.getByRole('article').nth(1).waitFor();
    return { article: await shotOf(tab), signIn, write, visibility, posted, accounts: await shotOf(options) };
  } finally {
    await chromium.close();
    await Promise.all([server.close(), neighbour.close(), web.close()]);
    site.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is in sight, without the place that a scroll bar would take. */
async function shotOf(page: Page): Promise<Shot> {
  await page.evaluate(() => document.fonts.ready);
  const size = await page.evaluate(() => ({ width: document.body.clientWidth, height: innerHeight }));
  const png = await page.screenshot({
    animations: 'disabled',
    caret: 'initial',
    clip: { x: 0, y: 0, ...size },
  });
  return { ...size, png };
}

const face = (from: string, to: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><path fill="url(#g)" d="M0 0h40v40H0z"/><path fill="#fff" d="M11 12l5 4h8l5-4v12a9 9 0 0 1-18 0z"/><path d="M16.500 21.500v2M23.500 21.500v2" stroke="${to}" stroke-width="2" stroke-linecap="round"/></svg>`,
  )}`;

const avatars = { alice: face('#f0b36b', '#d9536f'), bob: face('#7cc4a4', '#3f74b5') };
