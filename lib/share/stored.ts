import { accounts } from '../accounts/accounts.ts';
import { newAccount } from '../accounts/new-account.ts';
import { layGarbageAside } from '../browser/garbage.ts';
import { newDraft } from './draft/draft.ts';

const account = newAccount({ id: '', origin: '', userId: '', username: '' });

const draft = {
  ...newDraft(0, false),
  beginnings: [{ text: '', cursor: 0 }],
  files: [{ id: '', name: '', type: '', alt: '', uploads: [{ accountId: '', driveId: '' }] }],
};

const note = { visibility: '', localOnly: false };

/** What lies in `storage.local`, by its keys: as little as all that reads it rests on. */
const samples = {
  accounts: [account],
  tokens: {},
  preferences: {},
  cleaning: { off: [''], rules: [{ host: '', name: '' }] },
  legacyApps: {},
  waysThatWorked: {},
  tidiedAt: 0,
  'draft:': draft,
  'entry:': {
    id: '',
    accountId: '',
    draft,
    note,
    wantedAt: 0,
    attempts: 0,
    limitedUntil: 0,
    state: { is: '' },
  },
  'twin:': { id: '', accountId: '', note, took: 0, at: 0, tries: 0 },
  'orphan:': { accountId: '', driveId: '', at: 0 },
};

/** Lays aside what is stored and makes no sense, whoever has put it there. */
export async function checkStored(): Promise<void> {
  // Whoever reads brings all of it into the shape of today.
  await accounts.get();
  await layGarbageAside(samples);
}
