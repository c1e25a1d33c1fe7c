import { createHash } from 'node:crypto';
import type { Frame } from '../cases.ts';
import type { Lab } from '../lab.ts';

/** Steps that several set-ups take. */

/** Posts a note, and knows it from then on by its recorded id. */
export async function post(lab: Lab, recordedId: string | null, body: object): Promise<void> {
  const { createdNote } = await lab.api('notes/create', body);
  if (recordedId) lab.translation.learn(recordedId, (createdNote as { id: string }).id);
}

/** Gets an app token by MiAuth. */
export async function grant(lab: Lab, i: string, recordedToken: string, permission: string[], name: string) {
  const session = crypto.randomUUID();
  const { token } = await lab.api('miauth/gen-token', { i, session, name, iconUrl: null, permission });
  lab.translation.learn(recordedToken, String(token));
}

/** Makes an account as the administrator, known by its recorded native token. */
export async function account(lab: Lab, username: string, recordedToken: string): Promise<void> {
  const { token } = await lab.api('admin/accounts/create', {
    i: '<native token admin>',
    username,
    password: `${username}pass`,
  });
  lab.translation.learn(recordedToken, String(token));
}

/** Repeats a call a number of times, a few at once. */
export async function repeat(times: number, call: (index: number) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < times; start += 20) {
    const batch = Array.from({ length: Math.min(20, times - start) }, (_, index) => call(start + index));
    await Promise.all(batch);
  }
}

/** `i` of the legacy flow. */
export function legacyToken(accessToken: string, secret: string): string {
  return createHash('sha256')
    .update(accessToken + secret)
    .digest('hex');
}

/** Teaches what a token of the legacy flow is called in the recordings that name it by its app. */
export function learnLegacyToken({ translation }: Lab, app: string): void {
  const token = legacyToken(
    translation.text(`<accessToken ${app}>`),
    translation.text(`<app secret ${app}>`),
  );
  translation.learn(`<i = sha256(accessToken+secret) ${app}>`, token);
  translation.learn(`<I UPPER CASE ${app}>`, token.toUpperCase());
}

/** What somebody did while a stream was open, and the recorded id of the note it made. */
export function did(t: number, action: string, id: string | null = null): Frame[] {
  return [
    { t, dir: 'action', data: action },
    { t, dir: 'action result', data: { id } },
  ];
}

/** Teaches the address of the administrator: the first account, or the one whose token was given. */
export async function administrator(lab: Lab, create: boolean): Promise<void> {
  const { target, translation, api } = lab;
  if (target.adminToken !== null) return translation.learn('<native token admin>', target.adminToken);
  if (!create) return;
  const first = { username: 'admin', password: 'adminpass', setupPassword: 'labsetup' };
  translation.learn('<native token admin>', String((await api('admin/accounts/create', first))['token']));
}
