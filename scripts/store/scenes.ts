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
import type { Look, Shot, View } from './frames.ts';
import { articlePage, postPage } from './pages.ts';
import type { Picture, StoreTexts } from './texts.ts';

const article = 'https://journal.example/essays/personal-website';
/** Somebody's post, and where servers get it from. */
const post = {
  url: 'https://social.example/@dora/110724',
  uri: 'https://social.example/users/dora/statuses/110724',
};
/** As wide as the window in a picture. */
const viewport = { width: 1152, height: 720 };
/** The same window, with its page larger than life. */
const closer = { width: 1040, height: 650 };

/** What was seen: the extension over a page, or in a tab. */
export type Scenes = Record<Picture, View> & { write: Required<View> };

/** Signs in, writes, chooses and posts with the real extension in a real browser, and takes pictures on the way. */
export async function playScenes({ language, theme }: Look, texts: StoreTexts): Promise<Scenes> {
  const tls = makeCertificate();
  const site = buildHostedSite();
  const web = await startWeb(
    {
      'journal.example': html(articlePage(language, texts.article)),
      'social.example': html(postPage(language, texts.post, post.uri)),
      [site.host]: site.serve,
    },
    tls,
  );
  const server = await startServer({
    tls,
    origin: 'https://misskey.example',
    settings: { name: texts.server },
    fetch: web.fetch,
    strict: false,
  });
  server.addPostElsewhere({ uri: post.uri, username: 'dora', name: texts.post.name, text: texts.post.text });
  const profile = mkdtempSync(join(tmpdir(), 'store-'));
  const chromium = await launchChromium({
    profile,
    hosts: {
      ...Object.fromEntries(web.hosts.map((host) => [host, web.address])),
      'misskey.example': `127.0.0.1:${server.port}`,
    },
    language: language === 'en' ? 'en-US' : language,
    colorScheme: theme,
    scale: 2,
  });
  try {
    const welcome = await chromium.welcome();
    await welcome.emulateMedia({ colorScheme: theme });
    await welcome.setViewportSize(closer);
    await welcome.locator('.server-field input').fill('misskey.example');
    await welcome.locator('.server-card').waitFor();
    // What is out of sight has cast its shadow.
    await welcome.locator('.picture').evaluate((picture) => {
      picture.style.visibility = 'hidden';
    });
    await welcome
      .locator('li')
      .first()
      .evaluate((step) => scrollTo(0, step.getBoundingClientRect().top + scrollY - 23));
    const signIn = { page: await shotOf(welcome), address: 'Share to Misskey' };
    await welcome.close();
    const share = await shareIn(chromium, server);
    const open = async (url: string) => {
      const tab = await share.visit(url);
      await tab.emulateMedia({ colorScheme: theme });
      await tab.setViewportSize(viewport);
      return tab;
    };
    const popupOver = async (tab: Page) => {
      const page = await chromium.openPopup(tab);
      await page.emulateMedia({ colorScheme: theme });
      return page;
    };

    await share.inspector.evaluate(() => chrome.storage.local.set({ preferences: { staysOpen: true } }));
    await share.signedIn('alice', server, {
      name: texts.person,
      avatar,
      serverName: texts.server,
      permissions: ['read:account', 'write:notes', 'write:drive', 'write:reactions'],
    });
    const following = await open(post.url);
    const theirs = { page: await shotOf(following), address: withoutScheme(post.url) };
    const offering = await popupOver(following);
    await offering.locator('.post-offer').waitFor();
    const over = { ...theirs, popup: await shotOf(offering) };

    const reading = await open(article);
    const essay = { page: await shotOf(reading), address: withoutScheme(article) };
    const composer = await popupOver(reading);
    const text = composer.locator('textarea');
    await until('the composer is about the article', async () => (await text.inputValue()).includes(article));
    await composer.keyboard.type(texts.words);
    const write = { ...essay, popup: await shotOf(composer) };
    await composer.locator('.visibility-button').click();
    await composer.locator('[role=menu]').waitFor();
    const visibility = { ...essay, popup: await shotOf(composer) };
    await composer.keyboard.press('Escape');
    await text.focus();
    await composer.keyboard.press('Control+Enter');
    await until('the note is on the server', async () => server.notesOf('alice').length > 0);
    await composer.locator('.outcome').getByRole('button').nth(1).waitFor();
    const posted = { ...essay, popup: await shotOf(composer) };

    return { write, post: over, visibility, posted, signIn };
  } finally {
    await chromium.close();
    await Promise.all([server.close(), web.close()]);
    site.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A site that is one page. */
function html(text: string) {
  return () => answer(text, 'text/html; charset=utf-8');
}

function withoutScheme(url: string): string {
  return url.replace('https://', '');
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

const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#f0b36b"/><stop offset="1" stop-color="#d9536f"/></linearGradient></defs><path fill="url(#g)" d="M0 0h40v40H0z"/><path fill="#fff" d="M11 12l5 4h8l5-4v12a9 9 0 0 1-18 0z"/><path d="M16.500 21.500v2M23.500 21.500v2" stroke="#d9536f" stroke-width="2" stroke-linecap="round"/></svg>',
)}`;
