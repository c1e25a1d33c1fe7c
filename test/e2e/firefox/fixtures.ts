import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import type { Personality } from '../../server/personality.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import { startServer, type TestServer } from '../../server/start.ts';
import { makeCertificate } from '../chromium/certificate.ts';
import { buildHostedSite } from '../chromium/hosted-site.ts';
import { galleries } from '../chromium/gallery.ts';
import { journal } from '../chromium/pages.ts';
import { startWeb } from '../chromium/web.ts';
import { extensionPage, launchFirefox, type Firefox, type LaunchOptions } from './browser.ts';
import { startProxy } from './proxy.ts';
import { shareIn, type Share } from './share.ts';

interface Fixtures {
  /** Which version or fork the server is. */
  personality: Personality;
  /** How Firefox is started. */
  options: Partial<LaunchOptions>;
  /** A Misskey at https://misskey.example, with alice and bob; our hosted pages and a magazine beside it. */
  world: { server: TestServer; proxyPort: number };
  server: TestServer;
  /** Folder of Firefox's profile. */
  profile: string;
  /** Starts a browser with that profile. */
  launch: (more?: Partial<LaunchOptions>) => Promise<Firefox>;
  /** A browser with the extension. Whatever a test does there, no script of ours may fail. */
  firefox: Firefox;
  /** What a person does with the extension. */
  share: Share;
}

export const test = base.extend<Fixtures>({
  personality: misskey2025,
  options: {},

  world: async ({ personality }, use) => {
    const { close, ...world } = await startWorld(personality);
    await use(world);
    await close();
  },

  server: async ({ world }, use) => use(world.server),

  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the names of fixtures from the pattern
  profile: async ({}, use) => {
    const profile = makeProfile();
    await use(profile);
    removeProfile(profile);
  },

  launch: async ({ options, profile, world }, use) => {
    const launched: Firefox[] = [];
    await use(async (more = {}) => {
      const firefox = await launchFirefox({ profile, proxyPort: world.proxyPort, ...options, ...more });
      launched.push(firefox);
      // It opens by itself after the install, and would come before what a test does.
      if (greets({ ...options, ...more })) await (await firefox.view(extensionPage('welcome.html'))).close();
      return firefox;
    });
    for (const firefox of launched) await firefox.close();
  },

  firefox: async ({ launch }, use) => use(await launch()),

  share: async ({ firefox, server }, use) => use(await shareIn(firefox, server)),
});

/**
 * One browser, one server and one alice for all tests of a file, which saves a start for each: for tests that mind
 * nothing that others leave behind.
 */
export const together = base
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend('world', { scope: 'file' }, async ({}, { onCleanup }) => {
    const world = await startWorld(misskey2025);
    onCleanup(world.close);
    return world;
  })
  .extend('server', { scope: 'file' }, ({ world }) => world.server)
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend('profile', { scope: 'file' }, ({}, { onCleanup }) => {
    const profile = makeProfile();
    onCleanup(() => removeProfile(profile));
    return profile;
  })
  .extend('firefox', { scope: 'file' }, async ({ profile, world }, { onCleanup }) => {
    const firefox = await launchFirefox({ profile, proxyPort: world.proxyPort });
    onCleanup(firefox.close);
    await (await firefox.view(extensionPage('welcome.html'))).close();
    return firefox;
  })
  .extend('share', { scope: 'file' }, async ({ firefox, server }) => shareIn(firefox, server))
  .extend('alice', { scope: 'file' }, ({ share }) => share.signedIn('alice'));

/** What is in the web of a test. */
async function startWorld(personality: Personality) {
  const tls = makeCertificate();
  const site = buildHostedSite();
  const web = await startWeb(
    { [site.host]: site.serve, 'journal.example': journal, ...galleries().sites },
    tls,
  );
  const origin = 'https://misskey.example';
  const server = await startServer({ tls, origin, personality, fetch: web.fetch, strict: false });
  const proxy = await startProxy({
    ...Object.fromEntries(web.hosts.map((host) => [host, web.address])),
    'misskey.example': `127.0.0.1:${server.port}`,
  });
  const close = async () => {
    await Promise.all([proxy.close(), server.close(), web.close()]);
    site.remove();
  };
  return { server, proxyPort: proxy.port, close };
}

function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'firefox-'));
}

function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Not at a mere start; and what is allowed in private windows by this test is loaded anew before it can greet. */
function greets({ inPrivateWindows = false, install }: Partial<LaunchOptions>): boolean {
  return !inPrivateWindows && install !== null;
}
