import { test as base } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Personality } from '../../server/personality.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import { startServer, type TestServer } from '../../server/start.ts';
import { hastyBuild, hastyClock } from '../../faults/haste.ts';
import { launchChromium, usualBuild, type Chromium } from './browser.ts';
import { makeCertificate, type Certificate } from './certificate.ts';
import { allowInPrivateWindows } from './developer.ts';
import { buildHostedSite, type HostedSite } from './hosted-site.ts';
import { likeSafari } from './like-safari.ts';
import { journal, mastodon, parked } from './pages.ts';

import { shareIn, type Share } from './share.ts';
import { startWeb, type Site, type Web } from './web.ts';

export { expect } from '@playwright/test';

interface Options {
  /** The browser's own language. */
  language: string;
  theme: 'light' | 'dark';
  /** Which version or fork the server is. */
  personality: Personality;
  /** Whether the extension is allowed in private windows. */
  inPrivateWindows: boolean;
  /** Whether the page that greets a new user stays open. */
  greeted: boolean;
  /** The extension as it is, with a clock that is wound up (as the server's is), or for a browser like Safari. */
  build: 'usual' | 'hasty' | 'likeSafari';
  /** More hosts that the browser finds. */
  otherSites: Record<string, Site>;
}

interface Fixtures {
  /** The project's own pages, at https://share.example/. */
  site: HostedSite;
  /** Everything else on the web. */
  web: Web;
  /** A Misskey at https://misskey.example, with alice and bob. */
  server: TestServer;
  /** Another one at https://neighbour.example, with carol. */
  neighbour: TestServer;
  /** Starts a browser with the profile of this test: once more after a crash. */
  launch: () => Promise<Chromium>;
  /** A browser with a fresh profile and the extension. */
  chromium: Chromium;
  /** What a person does with the extension. */
  share: Share;
}

/** A server that has MiAuth, and no OAuth. */
export const onlyMiauth: Personality = { ...misskey2025, flows: { oauth: false, miauth: true } };

/** Where each build is. */
const folders = { usual: usualBuild, hasty: hastyBuild, likeSafari };

/** Nothing listens here. */
const nowhere = '127.0.0.1:2';

export const test = base.extend<Options & Fixtures, { certificate: Certificate }>({
  language: ['en-US', { option: true }],
  theme: ['light', { option: true }],
  personality: [misskey2025, { option: true }],
  inPrivateWindows: [false, { option: true }],
  greeted: [false, { option: true }],
  build: ['usual', { option: true }],
  otherSites: [{}, { option: true }],

  certificate: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => use(makeCertificate()),
    { scope: 'worker' },
  ],

  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = buildHostedSite();
    await use(site);
    site.remove();
  },

  web: async ({ certificate, otherSites, site }, use) => {
    const sites = {
      [site.host]: site.serve,
      'journal.example': journal,
      'parked.example': parked,
      'mastodon.example': mastodon,
      ...otherSites,
    };
    const web = await startWeb(sites, certificate);
    await use(web);
    await web.close();
  },

  server: async ({ build, certificate, personality, web }, use) => {
    const server = await startServer({
      origin: 'https://misskey.example',
      tls: certificate,
      fetch: web.fetch,
      personality,
      ...(build === 'hasty' && { clock: hastyClock() }),
      // Who says nothing of MiAuth is asked whether there is one.
      strict: personality.flows.miauth,
    });
    await use(server);
    await server.close();
  },

  neighbour: async ({ build, certificate, web }, use) => {
    const neighbour = await startServer({
      origin: 'https://neighbour.example',
      tls: certificate,
      fetch: web.fetch,
      users: ['carol'],
      ...(build === 'hasty' && { clock: hastyClock() }),
      personality: onlyMiauth,
    });
    await use(neighbour);
    await neighbour.close();
  },

  launch: async ({ build, language, neighbour, server, theme, web }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
    const hosts = {
      ...Object.fromEntries(web.hosts.map((host) => [host, web.address])),
      'misskey.example': `127.0.0.1:${server.port}`,
      'neighbour.example': `127.0.0.1:${neighbour.port}`,
      'closed.example': nowhere,
    };
    const started: Chromium[] = [];
    await use(async () => {
      const options = { profile, hosts, language, colorScheme: theme };
      const chromium = await launchChromium({ ...options, extension: folders[build] });
      started.push(chromium);
      return chromium;
    });
    for (const chromium of started) await chromium.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },

  chromium: async ({ greeted, inPrivateWindows, launch }, use) => {
    const chromium = await launch();
    const welcome = await chromium.welcome();
    if (!greeted) await welcome.close();
    if (inPrivateWindows) await allowInPrivateWindows(chromium.context);
    await use(chromium);
  },

  share: async ({ chromium, server }, use) => use(await shareIn(chromium, server)),
});
