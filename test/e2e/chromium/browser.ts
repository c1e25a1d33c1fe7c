import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { chromiumId } from '../../../site/redirect-uris.ts';
import ids from '../../../site/store-ids.json' with { type: 'json' };
import { until } from '../until.ts';

/** Folder of the extension as it is. */
export const usualBuild = resolve(import.meta.dirname, '../../../.output/chrome-mv3-e2e');
export const extensionId = chromiumId(ids.developmentKey);
const popupPath = '/popup.html';
const panelPath = '/compose.html?panel';

/** Address of a page of the extension. */
export function extensionPage(path: string): string {
  return `chrome-extension://${extensionId}/${path}`;
}

/** A real browser with the extension in it. */
export interface Chromium {
  context: BrowserContext;
  /** The folder of its profile. */
  profile: string;
  /** Clicks the real toolbar button over a tab, which grants activeTab; resolves with the real popup. */
  openPopup(over: Page): Promise<Page>;
  /** A page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** The page that greets a new user; it opens by itself after the install, which is at the start. */
  welcome(): Promise<Page>;
  /** Waits for the next popup that opens by itself. */
  popup(): Promise<Page>;
  /** Waits for the side panel. */
  panel(): Promise<Page>;
  worker(): Promise<Worker>;
  isWorkerAlive(): Promise<boolean>;
  /** Kills the service worker, as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** Kills the whole browser, as a crash or a power cut does. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  profile: string;
  /** Folder of the extension. */
  extension?: string;
  /** Host name -> address on this computer, such as `share.example` -> `127.0.0.1:4443`. No other host exists. */
  hosts?: Record<string, string>;
  language?: string;
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
  /** Dots for each CSS pixel, 1 unless told. */
  scale?: number;
}

/** Starts Chromium with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null)
    throw new Error('Chromium is not installed here: install it, or say in CHROMIUM=… where it is.');
  const { profile, language = 'en-US', colorScheme = 'light', headless = true } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    colorScheme,
    ignoreHTTPSErrors: true,
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: switchesFor(options),
  });
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('a persistent context without a browser');
  return drive(context, cdp, profile);
}

/** What Chromium is started with. */
export function switchesFor({
  extension = usualBuild,
  hosts = {},
  language = 'en-US',
  colorScheme = 'light',
  scale = 1,
}: Omit<LaunchOptions, 'profile'>): string[] {
  const known = Object.entries(hosts).map(([host, address]) => `MAP ${host}:443 ${address}`);
  const rules = [...known, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'];
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--lang=${language}`,
    '--remote-debugging-port=0',
    '--ignore-certificate-errors',
    `--host-resolver-rules=${rules.join(', ')}`,
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(scale === 1 ? [] : [`--screen-info={2400x2000 devicePixelRatio=${scale}.0}`]),
  ];
}

function drive(context: BrowserContext, cdp: CDPSession, profile: string): Chromium {
  const popup = () => attachTo(popupPath, profile);
  const ours = async (type: string) =>
    (await cdp.send('Target.getTargets')).targetInfos.filter(
      (target) => target.type === type && target.url.includes(extensionId),
    );
  return {
    context,
    profile,
    popup,
    panel: () => attachTo(panelPath, profile),
    async openPopup(over) {
      // Other windows take the focus away from a popup, which closes it; not without a screen.
      await closeTargets(cdp, await popups(cdp));
      await until('the popup before it is gone', async () => (await popups(cdp)).length === 0);
      await over.bringToFront();
      await trigger(cdp, over);
      return popup();
    },
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(extensionPage(path));
      return page;
    },
    async welcome() {
      return context.pages().find(greets) ?? context.waitForEvent('page', greets);
    },
    worker: async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'),
    isWorkerAlive: async () => (await ours('service_worker')).length > 0,
    async killWorker() {
      // Once is not enough: it may be starting just now, or be woken at once.
      await until('the worker is gone', async () => {
        const alive = await ours('service_worker');
        await closeTargets(cdp, alive);
        return alive.length === 0;
      });
    },
    async crash() {
      const closed = context.waitForEvent('close');
      const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
      for (const { id, type } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
      await closed;
    },
    close: () => context.close(),
  };
}

function greets(page: Page): boolean {
  return page.url() === extensionPage('welcome.html');
}

type Targets = { targetId: string }[];

async function popups(cdp: CDPSession): Promise<Targets> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.filter(({ url }) => url.endsWith(popupPath));
}

async function closeTargets(cdp: CDPSession, targets: Targets): Promise<void> {
  for (const { targetId } of targets) await cdp.send('Target.closeTarget', { targetId });
}

/** Chromium's own command for a click on the toolbar button; newer than Playwright's list of commands. */
async function trigger(cdp: CDPSession, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo: wanted } = await session.send('Target.getTargetInfo');
  await session.detach();
  const send = cdp.send.bind(cdp) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ targetInfos: (typeof wanted)[] }>;
  const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
  // The same address may be open in a private window.
  const tab = targetInfos.find(
    ({ url, browserContextId }) => url === wanted.url && browserContextId === wanted.browserContextId,
  );
  if (!tab) throw new Error(`no tab at ${wanted.url}`);
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

/** Playwright does not announce popups: a second connection, made while the popup is open, sees it as a page. */
async function attachTo(path: string, profile: string): Promise<Page> {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return until(`${path} is open`, async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().endsWith(path));
    if (page) page.once('close', () => void browser.close());
    else await browser.close();
    return page;
  });
}
