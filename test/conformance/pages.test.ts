import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterAll, expect, test } from 'vitest';
import { startServer } from '../server/start.ts';
import { serveClientPages } from './client-page.ts';

/** What was noted while a browser clicked through the pages of a real server. */
type Note = { step: string; consentText?: string; text?: string };

const RECORDING = new URL('../recordings/misskey-2025.11.1-more/browser-flows.json', import.meta.url);
const notes = JSON.parse(readFileSync(RECORDING, 'utf8')) as Note[];
const server = await startServer();
const clients = await serveClientPages();
afterAll(server.close);
afterAll(clients.close);

const MIAUTH = { name: 'Share lab', permission: 'write:notes,write:drive,read:account' };
const REDIRECT = 'http://localhost:8901/redirect';

/** The query of the MiAuth page in each step. */
const QUERIES: Record<string, Record<string, string>> = {
  'miauth accept with http callback': { ...MIAUTH, callback: REDIRECT },
  'miauth accept without callback': MIAUTH,
  'miauth {"permission":"write:notes"}': { permission: 'write:notes' },
  'miauth {"name":"X","permission":"write:notes,write:nonsense"}': {
    name: 'X',
    permission: 'write:notes,write:nonsense',
  },
  'miauth {"name":"X"}': { name: 'X' },
};

/** The texts of a page; those of steps that are still hidden too. */
async function textOf(url: string): Promise<string> {
  const { document } = new JSDOM(await (await fetch(url)).text()).window;
  for (const element of document.querySelectorAll('style, script')) element.remove();
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

/** Lines of a recorded text; the account stands next to the words "Switch account", the last may be cut off. */
function linesOf(step: string): string[] {
  const { consentText, text } = notes.find((note) => note.step === step) ?? {};
  const lines = (consentText ?? text ?? '').split(' | ').slice(0, -1);
  return lines.map((line) => line.replace(' Switch account', '')).filter((line) => line !== '');
}

test.each(Object.entries(QUERIES))('%s shows what it showed', async (step, query) => {
  const page = await textOf(`${server.origin}/miauth/${crypto.randomUUID()}?${new URLSearchParams(query)}`);
  const missing = linesOf(step).filter((line) => !page.includes(line));
  expect(missing).toEqual([]);
  expect(page).toContain('Switch account');
});

test('the OAuth page shows what it showed', async () => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: `${clients.origin}/`,
    redirect_uri: `${clients.origin}/redirect`,
    scope: 'write:notes write:drive read:account',
    code_challenge: 'x',
    code_challenge_method: 'S256',
  });
  const page = await textOf(`${server.origin}/oauth/authorize?${query}`);
  expect(linesOf('oauth accept').filter((line) => !page.includes(line))).toEqual([]);
});

test('a session that was granted twice answers two checks', async () => {
  const session = crypto.randomUUID();
  const call = async (endpoint: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetch(`${server.origin}/api/${endpoint}`, init)).json() as Promise<{ ok: boolean }>;
  };
  const [alice] = server.users();
  for (let time = 0; time < 2; time += 1) {
    await call('miauth/gen-token', { i: alice?.token, session, name: 'n', permission: [] });
  }
  const check = async () => (await call(`miauth/${session}/check`, {})).ok;
  expect([await check(), await check(), await check()]).toEqual([true, true, false]);
});
