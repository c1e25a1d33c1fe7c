import type { Storage } from 'webextension-polyfill';

type Fields = Record<string, unknown>;

interface Stored {
  key: string;
  value: unknown;
}

/**
 * Takes one stored thing from a version to the next: null if it makes no sense. What is of the next version already
 * comes out as it went in: a background that died half-way begins again. A step speaks of yesterday's shapes alone, names
 * no type of today's, and stays as it is when those change.
 */
type Step = (stored: Stored) => Stored | null;

/** From version 0, which was before versions were counted, to 1. */
const count: Step = ({ key, value }) => {
  const counted = countOne(key, value);
  return counted === undefined ? null : { key, value: counted };
};

/** From 1 to 2: what was uploaded for nothing is known by its account as well, since ids of two servers may be the same. */
const tellAccounts: Step = ({ key, value }) => {
  if (!key.startsWith('orphan:')) return { key, value };
  const orphan = fields(value, 'accountId', 'driveId');
  return orphan ? { key: `orphan:${String(orphan['accountId'])}:${String(orphan['driveId'])}`, value } : null;
};

function countOne(key: string, value: unknown): unknown {
  if (key === 'accounts') return allOf(value, account);
  if (key.startsWith('draft:')) return draft(value);
  if (key.startsWith('entry:')) return entry(value);
  if (key.startsWith('twin:')) return twin(value);
  if (/^(tokens|legacyApps|waysThatWorked|preferences|orphan:.*)$/s.test(key)) return fields(value);
  return value;
}

/** The first leads from version 0 to 1, and so on. */
const steps: readonly Step[] = [count, tellAccounts];

/** Where they lead. */
export const newestVersion = steps.length;

/** Brings all that is stored to the newest version. `versionKey`: where it says which it is of. */
export async function migrate(storage: Storage.StorageArea, versionKey: string): Promise<void> {
  const { [versionKey]: version, ...stored } = await storage.get(null);
  if (version === newestVersion) return;
  const brought = broughtUp(stored, typeof version === 'number' ? version : 0);
  // Whoever dies in between has lost nothing: everything is written before anything goes, the version last.
  await storage.set(brought);
  await storage.remove(Object.keys(stored).filter((key) => !(key in brought)));
  await storage.set({ [versionKey]: newestVersion });
}

/** `aside:<version>:<key>` */
const aside = /^aside:(\d+):(.*)$/s;

/**
 * Everything in the shape of today. What makes no sense, and what a newer version has left here before the store took it
 * back, is laid aside under a name that nobody reads, and tried again by every later version.
 */
function broughtUp(stored: Fields, from: number): Fields {
  const brought: Fields = {};
  const asidesLast = Object.entries(stored).toSorted(
    ([one], [other]) => Number(aside.test(one)) - Number(aside.test(other)),
  );
  for (const [key, value] of asidesLast) {
    const [, of = from, name = key] = aside.exec(key) ?? [];
    const next = broughtOne({ key: name, value }, Number(of));
    // What a person has made since is not overwritten by what was laid aside.
    const isTaken = !next || next.key in brought;
    brought[isTaken ? `aside:${of}:${name}` : next.key] = isTaken ? value : next.value;
  }
  return brought;
}

function broughtOne(stored: Stored, from: number): Stored | null {
  if (from > newestVersion) return null;
  return steps.slice(from).reduce((thing: Stored | null, step) => thing && step(thing), stored);
}

function account(value: unknown): Fields | undefined {
  const known = fields(value, 'id', 'origin', 'userId', 'username');
  if (!known) return undefined;
  const { maxNoteTextLength: text = 3000, limits, ...rest } = known;
  return {
    kind: 'signedIn',
    name: null,
    emojis: [],
    avatarUrl: null,
    avatar: null,
    serverName: null,
    serverIconUrl: null,
    serverIcon: null,
    software: { name: 'misskey', version: '' },
    visibility: 'public',
    localOnly: false,
    reactionAcceptance: null,
    template: null,
    standing: 'good',
    permissions: ['read:account', 'write:notes'],
    checkedAt: 0,
    ...rest,
    limits: { text, cw: 100, unit: 'codePoints', files: 16, alt: 512, fileSize: null, ...fields(limits) },
  };
}

function draft(value: unknown): Fields | undefined {
  const known = fields(value, 'id', 'text');
  return (
    known && {
      createdAt: 0,
      savedAt: 0,
      page: null,
      hint: null,
      link: null,
      fediverse: null,
      target: null,
      private: false,
      touched: true,
      accountId: null,
      beginnings: [],
      cw: null,
      visibility: null,
      localOnly: null,
      files: [],
      ...known,
    }
  );
}

function entry(value: unknown): Fields | undefined {
  const known = fields(value, 'id', 'accountId');
  const ofDraft = draft(known?.['draft']);
  const state = fields(known?.['state'], 'is');
  if (!ofDraft || !state || !fields(known?.['note'])) return undefined;
  return { wantedAt: 0, attempts: 0, limitedUntil: 0, ...known, draft: ofDraft, state: entryState(state) };
}

/** Misses were counted by this computer's clock: they begin again. */
function entryState({ misses, lastMissAt, ...state }: Fields): Fields {
  const counted = misses !== undefined || lastMissAt !== undefined;
  return counted ? { ...state, heardAt: null, missedAt: null } : state;
}

/** Its times were by this computer's clock. */
function twin(value: unknown): Fields | undefined {
  const known = fields(value, 'id', 'accountId');
  if (!known || 'madeAt' in known) return known;
  const { since, until, ...rest } = known;
  return { ...rest, madeAt: until, took: Number(until) - Number(since) };
}

function allOf(value: unknown, one: (value: unknown) => Fields | undefined): Fields[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all = value.map(one);
  return all.every((each) => each !== undefined) ? all : undefined;
}

/** An object that has these texts; else undefined. */
function fields(value: unknown, ...texts: string[]): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const known = value as Fields;
  return texts.every((name) => typeof known[name] === 'string') ? known : undefined;
}
