import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, TargetType, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { extensionId, extensionPage, switchesFor } from '../e2e/chromium/browser.ts';

/** A Chromium that may put the background to sleep: no debugger holds it, as one always does under Playwright. */
export interface Unwatched {
  openExtensionPage: (path: string) => Promise<Page>;
  /** Whether the background is alive; throws if somebody debugs it after all. */
  isAwake: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** Starts Chromium with the extension, and knows these hosts (`share.example` -> `127.0.0.1:4443`). */
export async function launchUnwatched(hosts: Record<string, string>): Promise<Unwatched> {
  const profile = mkdtempSync(join(tmpdir(), 'unwatched-'));
  const browser = await launch({
    executablePath: findBrowser('chromium') ?? '',
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    enableExtensions: true,
    args: [...switchesFor({ hosts }), '--no-sandbox'],
    targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
  });
  return {
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(extensionPage(path));
      return page;
    },
    isAwake: () => isAwake(browser),
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function isAwake(browser: Browser): Promise<boolean> {
  const cdp = await browser.target().createCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  await cdp.detach();
  const background = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );
  if (background?.attached) throw new Error('a debugger keeps the background awake');
  return background !== undefined;
}
