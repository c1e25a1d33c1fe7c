import { accounts } from '../accounts/accounts.ts';
import type { Account } from '../accounts/account.ts';
import { newAccount } from '../accounts/new-account.ts';
import { layGarbageAside } from '../browser/garbage.ts';
import type { NoteParams } from '../misskey/notes.ts';
import type { Cleaning } from '../page/address/cleaning.ts';
import { newDraft, type Draft } from './draft/draft.ts';
import type { Orphan } from './files/orphans.ts';
import type { Entry } from './outbox/entry.ts';
import type { Watch } from './outbox/twins.ts';

/** A part of a thing: only of what it always has, or all that lack it would be laid aside. */
type Sample<T> = T extends string
  ? string
  : T extends number | boolean | null
    ? T
    : T extends readonly (infer Part)[]
      ? Sample<Part>[]
      : { [Name in keyof T as object extends Pick<T, Name> ? never : Name]?: Sample<T[Name]> };

const account: Sample<Account> = newAccount({ id: '', origin: '', userId: '', username: '' });

const draft: Sample<Draft> = {
  ...newDraft(0, false),
  beginnings: [{ text: '', cursor: 0 }],
  files: [{ id: '', name: '', type: '', alt: '', uploads: [{ accountId: '', driveId: '' }] }],
};

const note: Sample<NoteParams> = { visibility: '', localOnly: false };

const entry: Sample<Entry> = {
  id: '',
  accountId: '',
  draft,
  note,
  wantedAt: 0,
  attempts: 0,
  limitedUntil: 0,
  state: { is: '' },
};

const cleaning: Sample<Cleaning> = { off: [''], rules: [{ host: '', name: '' }] };
const twin: Sample<Watch> = { id: '', accountId: '', note, took: 0, at: 0, tries: 0 };
const orphan: Sample<Orphan> = { accountId: '', driveId: '', at: 0 };

/** What lies in `storage.local`, by its keys: as little as all that reads it rests on. */
const samples = {
  accounts: [account],
  tokens: {},
  preferences: {},
  cleaning,
  legacyApps: {},
  waysThatWorked: {},
  tidiedAt: 0,
  'draft:': draft,
  'entry:': entry,
  'twin:': twin,
  'orphan:': orphan,
};

/** Lays aside what is stored and makes no sense, whoever has put it there. */
export async function checkStored(): Promise<void> {
  // Whoever reads brings all of it into the shape of today.
  await accounts.get();
  await layGarbageAside(samples);
}
