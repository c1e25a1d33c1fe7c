import { createHash } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askingOf } from './asking.ts';
import type { Asking } from './asking.ts';
import { openConsent } from './consent-browser.ts';
import { sha256 } from './ids.ts';
import { personalities } from './personalities/all.ts';
import type { Personality } from './personality.ts';
import { startServer } from './start.ts';

const all = Object.values(personalities);
/** Those whose own routes come before everything have no pages. */
const withPages = all.filter(({ id }) => !['web-page', 'hanging', 'mastodon', 'iceshrimp.net'].includes(id));
const withMiauth = withPages.filter(({ flows }) => flows.miauth);
const withOAuth = withPages.filter(({ flows }) => flows.oauth);
const nameOf = ({ id }: Personality): string => id;

async function asking(name: string): Promise<Asking> {
  const personality = personalities[name];
  if (!personality) throw new Error(`there is no ${name}`);
  const asked = await askingOf(personality);
  onTestFinished(asked.server.close);
  return asked;
}

describe('the consent pages', () => {
  test.each(withMiauth.map(nameOf))('%s: MiAuth', async (name) => {
    const { server, api, personality } = await asking(name);
    const session = crypto.randomUUID();
    const permission = personality.permissions.slice(0, 2).join(',');
    const page = await openConsent(`${server.origin}/miauth/${session}?name=Share&permission=${permission}`);
    page.click('Continue');
    page.click('Accept');
    await page.settled();
    const { json } = await api(`miauth/${session}/check`);
    const isBroken = personality.miauthPage.isBroken;
    expect(json).toMatchObject(isBroken ? { ok: false } : { ok: true, user: { username: 'alice' } });
    expect(page.shown().includes('Access granted')).toBe(!isBroken);
  });

  test.each(withPages.map(nameOf))('%s: the legacy flow', async (name) => {
    const { api, personality } = await asking(name);
    const permission = personality.permissions.slice(0, 2);
    const { json: app } = await api('app/create', { name: 'a', description: '', permission });
    const appSecret = app?.['secret'];
    const { json: session } = await api('auth/session/generate', { appSecret });
    const page = await openConsent(String(session?.['url']));
    page.click('Continue');
    page.click('Accept');
    await page.settled();
    const { json } = await api('auth/session/userkey', { appSecret, token: session?.['token'] });
    const i = sha256(`${String(json?.['accessToken'])}${String(appSecret)}`);
    expect((await api('i', { i })).json).toMatchObject({ username: 'alice' });
  });

  test.each(withOAuth.map(nameOf))('%s: OAuth', async (name) => {
    const personality = personalities[name];
    const client = 'https://app.example/';
    const html = `<link rel="redirect_uri" href="${client}back"><div class="h-app">
      <a class="u-url p-name" href="${client}">Share</a></div>`;
    const server = await startServer({
      ...(personality ? { personality } : {}),
      fetch: async () => new Response(html),
    });
    onTestFinished(server.close);
    const challenge = createHash('sha256').update('verifier').digest('base64url');
    const asked = { client_id: client, redirect_uri: `${client}back`, scope: 'write:notes', state: 's' };
    const pkce = { response_type: 'code', code_challenge: challenge, code_challenge_method: 'S256' };
    const page = await openConsent(
      `${server.origin}/oauth/authorize?${new URLSearchParams({ ...asked, ...pkce })}`,
    );
    expect(page.shown()).toContain('Select an account');
    page.click('Continue');
    expect(page.shown()).toContain('"Share"');
    const send = (path: string, fields: Record<string, string>) =>
      fetch(server.origin + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
    const decision = await send('/oauth/decision', page.formFields());
    const loses = personality?.oauth.loses;
    if (loses === 'transactions') return expect(decision.status).toBe(403);
    const code = new URL(decision.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const given = { grant_type: 'authorization_code', code, code_verifier: 'verifier' };
    const token = await send('/oauth/token', { ...given, ...asked });
    return expect(await token.json()).toMatchObject(
      loses === 'codes' ? { error: 'invalid_grant' } : { token_type: 'Bearer', scope: 'write:notes' },
    );
  });
});

describe('the callback of MiAuth', () => {
  test.each([
    ['misskey-12.39.0', 'glued'],
    ['misskey-12.119.2', 'appended'],
    ['misskey-13.14.2', 'set'],
    ['misskey-2025.11.1', 'set'],
  ])('%s: the session is %s', async (name, way) => {
    const { server } = await asking(name);
    const page = await (
      await fetch(`${server.origin}/miauth/a?permission=&callback=https://a.example`)
    ).text();
    expect(page).toContain(`"sessionGoes":"${way}"`);
  });
});
