import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import build from '../../test/e2e/build.ts';
import { launchChromium, type Chromium, type LaunchOptions } from '../../test/e2e/chromium/browser.ts';
import { makeCertificate } from '../../test/e2e/chromium/certificate.ts';
import { buildHostedSite } from '../../test/e2e/chromium/hosted-site.ts';
import { startWeb } from '../../test/e2e/chromium/web.ts';
import { startServer, type TestServer } from '../../test/server/start.ts';
import { article } from './article.ts';

export const articleUrl = 'https://journal.example/essays/personal-website';

/** Two servers, a magazine and our hosted pages, all on this computer under names one can believe. */
export interface Stage {
  /** Has OAuth, as new Misskey servers do. */
  modern: TestServer;
  /** Has MiAuth alone, as Misskey before 2023.9. */
  older: TestServer;
  launch: (options?: Partial<LaunchOptions>) => Promise<Chromium>;
  strike: () => Promise<void>;
}

/** Builds the extension and sets everything up. */
export async function setStage(): Promise<Stage> {
  build();
  const tls = makeCertificate();
  const site = buildHostedSite();
  const web = await startWeb({ 'journal.example': article, [site.host]: site.serve }, tls);
  const start = (host: string, name: string) =>
    startServer({ tls, origin: `https://${host}`, settings: { name }, fetch: web.fetch, strict: false });
  const [modern, older] = await Promise.all([
    start('misskey.example', 'Misskey Example'),
    start('tea-house.example', 'Tea House'),
  ]);
  older.faults.next('/.well-known/oauth-authorization-server', { answer: { status: 404 } }, Infinity);
  const hosts = {
    ...Object.fromEntries(web.hosts.map((host) => [host, web.address])),
    'misskey.example': `127.0.0.1:${modern.port}`,
    'tea-house.example': `127.0.0.1:${older.port}`,
  };
  const profiles: string[] = [];
  return {
    modern,
    older,
    launch(options = {}) {
      const profile = mkdtempSync(join(tmpdir(), 'demo-'));
      profiles.push(profile);
      return launchChromium({ profile, hosts, ...options });
    },
    async strike() {
      await Promise.all([modern.close(), older.close(), web.close()]);
      site.remove();
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
    },
  };
}
