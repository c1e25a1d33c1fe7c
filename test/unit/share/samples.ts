import type { Account } from '../../../lib/accounts/account.ts';
import { newAccount } from '../../../lib/accounts/new-account.ts';
import type { DraftFile, Upload } from '../../../lib/share/draft/draft-file.ts';
import { newDraft, type Draft } from '../../../lib/share/draft/draft.ts';
import {
  entryId,
  type Entry,
  type EntryState,
  type Posted,
  type Unsure,
} from '../../../lib/share/outbox/entry.ts';
import { noteOf } from '../../../lib/share/draft/note.ts';

/** Noon on a day in spring. */
export const noon = Date.UTC(2026, 4, 20, 12);

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

export function sampleAccount(changes: Partial<Account> = {}): Account {
  return {
    ...newAccount({
      id: 'alice1@misskey.example',
      origin: 'https://misskey.example',
      userId: 'alice1',
      username: 'alice',
    }),
    software: { name: 'misskey', version: '2025.11.1' },
    permissions: ['read:account', 'write:notes', 'write:drive'],
    ...changes,
  };
}

export function sampleDraft(changes: Partial<Draft> = {}): Draft {
  return {
    ...newDraft(noon, false),
    touched: true,
    text: 'Worth reading\nhttps://example.org/a',
    ...changes,
  };
}

export function sampleFile(changes: Partial<DraftFile> = {}): DraftFile {
  const id = crypto.randomUUID();
  return {
    id,
    name: 'cat.png',
    type: 'image/png',
    size: 79,
    alt: '',
    sensitive: false,
    uploads: [],
    ...changes,
  };
}

/** Where a file lies that was uploaded at noon as it is. */
export function sampleUpload(changes: Partial<Upload> = {}): Upload {
  return {
    accountId: sampleAccount().id,
    driveId: 'file1',
    at: noon,
    ours: true,
    alt: '',
    sensitive: false,
    shrunk: false,
    ...changes,
  };
}

/** An entry wanted at noon. */
export function sampleEntry(state: EntryState, changes: Partial<Entry> = {}): Entry {
  const account = sampleAccount();
  const draft = sampleDraft({ id: 'draft', accountId: account.id });
  return {
    id: entryId(draft.id, account.id),
    accountId: account.id,
    draft,
    note: noteOf(draft, account),
    wantedAt: noon,
    attempts: 0,
    limitedUntil: 0,
    state,
    ...changes,
  };
}

export const queued: EntryState = { is: 'queued', after: noon, reason: null };
export const posted: Posted = { is: 'posted', noteId: 'note1', at: noon, changes: {}, problem: null };

/** A request of noon whose connection was over a second later. */
export function unsure(changes: Partial<Unsure> = {}): Unsure {
  return {
    is: 'unsure',
    since: noon,
    lostAt: noon + second,
    plain: false,
    lookAt: noon + 3 * second,
    reason: 'unreachable',
    looks: 0,
    heardAt: null,
    missedAt: null,
    ...changes,
  };
}
