import type { Account } from '../../../lib/accounts/account.ts';
import { newAccount } from '../../../lib/accounts/new-account.ts';
import type { SignInProgress } from '../../../lib/accounts/pending.ts';
import type { FoundServer } from '../../../components/sign-in/SignIn.tsx';
import type { Draft } from '../../../lib/share/draft/draft.ts';
import type { DraftFile } from '../../../lib/share/draft/draft-file.ts';
import type { Entry, EntryState } from '../../../lib/share/outbox/entry.ts';
import { usualLimits } from '../../../lib/misskey/limits.ts';

/** 12:30 on a day in May 2026, in the time zone of whoever runs this. */
export const now = new Date(2026, 4, 20, 12, 30).getTime();

export function sampleAccount(changes: Partial<Account> = {}): Account {
  const origin = 'https://misskey.example';
  return {
    ...newAccount({ id: '9abc@misskey.example', origin, userId: '9abc', username: 'alice' }),
    name: 'Alice',
    serverName: 'Misskey Example',
    software: { name: 'misskey', version: '2026.5.1' },
    limits: { ...usualLimits, fileSize: 30 * 1024 * 1024 },
    permissions: ['read:account', 'write:notes', 'write:drive'],
    ...changes,
  };
}

export function sampleDraft(changes: Partial<Draft> = {}): Draft {
  const title = 'The quiet return of the personal website';
  const url = 'https://example.org/essays/personal-website';
  return {
    id: 'draft-1',
    createdAt: now,
    savedAt: now,
    page: { url, title, tabId: 1 },
    hint: null,
    link: null,
    fediverse: null,
    target: null,
    private: false,
    touched: false,
    accountId: null,
    text: `\n\n[ ${title} ]\n${url}`,
    beginnings: [],
    cw: null,
    visibility: null,
    localOnly: null,
    files: [],
    ...changes,
  };
}

export function sampleFile(changes: Partial<DraftFile> = {}): DraftFile {
  return {
    id: 'file-1',
    name: 'cat.png',
    type: 'image/png',
    size: 79,
    alt: '',
    sensitive: false,
    uploads: [],
    ...changes,
  };
}

export function sampleEntry(state: EntryState, changes: Partial<Entry> = {}): Entry {
  const text = 'Worth the whole evening.\n\nhttps://example.org/essays/personal-website';
  const { id: accountId } = sampleAccount();
  return {
    id: `draft-1:${accountId}`,
    accountId,
    draft: sampleDraft({ text }),
    note: { text, visibility: 'public', localOnly: false },
    wantedAt: now - 20 * 60_000,
    attempts: 1,
    limitedUntil: 0,
    state,
    ...changes,
  };
}

export function sampleServer(changes: Partial<FoundServer> = {}): FoundServer {
  return {
    origin: 'https://misskey.example',
    software: { name: 'misskey', version: '2026.5.1' },
    name: 'Misskey Example',
    tokenPage: 'https://misskey.example/settings/connect',
    ways: ['oauth', 'miauth', 'legacy', 'manual'],
    ...changes,
  };
}

export function sampleProgress(changes: Partial<SignInProgress> = {}): SignInProgress {
  return {
    host: 'misskey.example',
    phase: 'waiting',
    way: 'oauth',
    insteadOf: null,
    error: null,
    accountId: null,
    missing: [],
    ...changes,
  };
}
