import type { Page } from '@playwright/test';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import { misskey2025 } from '../../server/personalities/misskey-2025.11.1.ts';
import type { Personality } from '../../server/personality.ts';
import type { TestServer } from '../../server/start.ts';
import { extensionPage, type Chromium } from './browser.ts';
import type { Composer } from './composer.ts';
import { allow, nameServer, openOtherWays } from './consent.ts';
import { expect, onlyMiauth, test } from './fixtures.ts';
import { signOut } from './options.ts';
import { overhear } from './overhear.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';
import { readDatabases } from './databases.ts';

interface Scene {
  chromium: Chromium;
  server: TestServer;
  composer: Composer;
}

const ways: { way: string; personality: Personality; signIn: (scene: Scene) => Promise<void> }[] = [
  { way: 'OAuth', personality: misskey2025, signIn: byConsent },
  { way: 'MiAuth', personality: onlyMiauth, signIn: byConsent },
  { way: 'the old way', personality: misskey11, signIn: byConsent },
  { way: 'an access token', personality: misskey2025, signIn: byHand },
];

for (const { way, personality, signIn } of ways) {
  test.describe(way, () => {
    test.use({ personality });

    test('a token is in one place of the storage, nothing else ever holds it, and then it is gone', async ({
      chromium,
      server,
      share,
    }) => {
      const heard = await overhear(chromium.context);
      const addresses = requestsOf(chromium);
      const tab = await share.visit(articles.website);
      await (await share.openPopupOn(tab)).dismiss();
      const composer = await share.openComposer();
      await nameServer(composer, 'misskey.example');
      await signIn({ chromium, server, composer });
      await expect(composer.text).toBeFocused();
      const { tokens } = await share.stored('local');
      const [token = ''] = Object.values(tokens as Record<string, string>);
      expect(secretsOf(server)).toContain(token);

      const report = await failAndReport(composer, server, token);
      await composer.button('Edit').click();
      await composer.post.click();
      await composer.says('Posted to misskey.example');
      await composer.button('Undo').click();
      await composer.says('Taken back');

      const secrets = secretsOf(server);
      server.world.tokens.clear();
      const refused = await signInAgain(chromium, share);
      expect(await share.stored('local')).not.toMatchObject({ tokens });
      secrets.push(...secretsOf(server));

      expect(heard.join('\n')).toContain('"command":"post"');
      expect(addresses.join('\n')).toContain('https://misskey.example/');
      const places = async () => [
        report,
        refused,
        heard.map(withoutPasted).join('\n'),
        addresses.join('\n'),
        JSON.stringify(server.requests.map(({ path, headers }) => [path, headers])),
        ...(await everyPage(chromium, share, tab)),
      ];
      const { tokens: _, legacyApps: __, ...others } = await share.stored('local');
      expectNone(secrets, [...(await places()), JSON.stringify(others), ...(await elsewhere(share))]);

      const options = await chromium.openExtensionPage('options.html');
      await signOut(options, '@alice@misskey.example');
      await expect(options.getByText('Signed out of misskey.example.')).toBeVisible();
      const local = JSON.stringify(await share.stored('local'));
      expectNone(secrets, [...(await places()), local, ...(await elsewhere(share))]);
    });
  });
}

test('a script in a page may not read what the extension keeps', async ({ server, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  await (await share.openPopupOn(tab)).holds(`\n\n${articles.website.text}`);
  const tabId = await share.tabInFront();
  const read = await share.inspector.evaluate(readFromPage, tabId ?? -1);
  expect(read).toMatch(/^(Error: Access to storage is not allowed from this context\.,?){2}$/);
  expect(read).not.toContain(secretsOf(server)[0]);
});

async function byConsent({ chromium, composer }: Scene): Promise<void> {
  const opened = chromium.context.waitForEvent('page');
  await composer.button('Sign in').click();
  await allow(await opened, 'alice');
}

async function byHand({ server, composer }: Scene): Promise<void> {
  const { token } = server.tokenFor('alice', ['read:account', 'write:notes']);
  await openOtherWays(composer);
  await composer.button('Access token').click();
  await composer.page.getByLabel('Paste the access token here').fill(token);
  await composer.button('Sign in').click();
}

/** A server that says the token in its refusal, and what the person could copy into a report then. */
async function failAndReport(composer: Composer, server: TestServer, token: string): Promise<string> {
  const error = { code: 'BROKEN', id: '1', message: `The token ${token} is broken.` };
  server.faults.next('notes/create', { answer: { status: 400, body: { error } } });
  await composer.write('A secret is safe here.');
  await composer.post.click();
  await composer.page.getByText('Details', { exact: true }).click();
  const report = composer.page.locator('.report');
  await expect(report).toContainText('BROKEN');
  return composer.page.content();
}

/** All that a server could know this person, or this extension, by. */
function secretsOf({ world }: TestServer): string[] {
  const apps = [...world.apps.values()].map(({ secret }) => secret);
  return [...world.tokens.values()].flatMap(({ token, hash }) => [token, hash]).concat(apps);
}

function expectNone(secrets: string[], places: string[]): void {
  for (const secret of secrets) for (const place of places) expect(place).not.toContain(secret);
}

/** Where every page has been and what it has loaded, and what it said of where it came from. */
function requestsOf({ context }: Chromium): string[] {
  const addresses: string[] = [];
  context.on('request', (request) => {
    addresses.push(request.url(), request.headers()['referer'] ?? '');
  });
  return addresses;
}

/** A note is refused since the token is no longer good, and goes on after the consent; resolves with what was said. */
async function signInAgain({ context }: Chromium, share: Share): Promise<string> {
  const composer = await share.openComposer();
  await composer.write('Once more.');
  await composer.post.click();
  await composer.says('misskey.example no longer accepts your sign-in.');
  const said = await composer.page.content();
  const opened = context.waitForEvent('page');
  await composer.button('Sign in again').click();
  await allow(await opened, 'alice');
  await composer.says('Posted to misskey.example');
  return said;
}

/** A pasted token has to reach the background once; nothing comes back. */
function withoutPasted(line: string): string {
  if (!line.includes('"command":"signInWithToken"')) return line;
  return JSON.stringify((JSON.parse(line) as { reply: unknown }).reply);
}

/** What stands in every page that is open, and in every page of the extension, with its address. */
async function everyPage({ context }: Chromium, share: Share, tab: Page): Promise<string[]> {
  const texts: string[] = [];
  // A popup that opens by itself at this moment closes this one.
  await expect(async () => {
    const popup = await share.openPopupOn(tab);
    await expect(popup.page.getByRole('button').first()).toBeVisible();
    texts.push(await popup.page.content());
    await popup.dismiss();
  }).toPass();
  const pages: Page[] = [];
  for (const path of ['compose.html', 'options.html', 'welcome.html']) {
    const page = await context.newPage();
    await page.goto(extensionPage(path));
    await expect(page.getByRole('button').first()).toBeVisible();
    pages.push(page);
  }
  for (const page of context.pages()) texts.push(page.url(), await page.content());
  for (const page of pages) await page.close();
  return texts;
}

/** All that is stored elsewhere: nothing of a sign-in that is over. */
async function elsewhere(share: Share): Promise<string[]> {
  const databases = await share.inspector.evaluate(readDatabases);
  expect(databases).toContain('misskey.example');
  return [JSON.stringify(await share.stored('session')), databases];
}

async function readFromPage(tabId: number): Promise<string> {
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId },
    func: async () => {
      const reading = (['local', 'session'] as const).map((area) =>
        chrome.storage[area].get(null).then(JSON.stringify, String),
      );
      return (await Promise.all(reading)).join();
    },
  });
  return String(frame?.result);
}
