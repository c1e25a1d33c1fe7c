import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accounts } from '../../../lib/accounts/accounts.ts';
import { connectionOf } from '../../../lib/accounts/tokens.ts';
import { dataVersion, defineItem } from '../../../lib/browser/items.ts';
import { migrate, newestVersion } from '../../../lib/browser/migrations.ts';
import { newDraft, movedTo } from '../../../lib/share/draft/draft.ts';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { outbox } from '../../../lib/share/outbox/outbox.ts';
import { nextDeed } from '../../../lib/share/outbox/plan.ts';
import { sampleAccount, sampleEntry, unsure } from '../share/samples.ts';
import { freshBrowser } from '../fake-browser.ts';

type Stored = Record<string, unknown>;

/** What was found in storage once, by what was not there yet: `<version>-<what>.json`. */
const folder = 'test/unit/stored/';
const past = readdirSync(folder).map((name) => ({
  name,
  version: Number.parseInt(name, 10),
  stored: JSON.parse(readFileSync(folder + name, 'utf8')) as Stored,
}));

/** What is under another name today. */
const renamed: Record<string, string> = { 'orphan:file9': 'orphan:9abc@misskey.example:file9' };

const { local } = fakeBrowser.storage;
const keysOf = (value: object) => Object.keys(value).toSorted();

async function leftBehind(stored: Stored): Promise<void> {
  await local.clear();
  await local.set(stored);
}

beforeEach(() => {
  freshBrowser();
});

test('there is something stored by every past version, and a step from each', () => {
  const versions = new Set(past.map(({ version }) => version));
  expect(versions).toEqual(new Set(Array.from({ length: dataVersion }, (_, version) => version)));
  expect(newestVersion).toBe(dataVersion);
});

describe.each(past)('$name', ({ version, stored }) => {
  beforeEach(() => leftBehind(version === 0 ? stored : { ...stored, version }));

  test('opens: accounts have all that accounts have today, and keep what they had', async () => {
    const list = await accounts.get();
    const before = stored['accounts'] as Stored[];
    expect(list).toHaveLength(before.length);
    for (const [index, account] of list.entries()) {
      const { maxNoteTextLength, limits, ...kept } = before[index] ?? {};
      expect(keysOf(account)).toEqual(keysOf(sampleAccount()));
      expect(keysOf(account.limits)).toEqual(keysOf(sampleAccount().limits));
      expect(account).toMatchObject({ ...kept, limits: limits ?? { text: maxNoteTextLength } });
    }
    expect(await connectionOf('9abc@misskey.example')).toMatchObject({ token: 'secret-of-alice' });
  });

  test('opens: drafts can be gone on with', async () => {
    const [draft, ...others] = await drafts.all();
    if (!draft) throw new Error('no draft');
    expect(others).toEqual([]);
    expect(keysOf(draft)).toEqual(keysOf(newDraft(0, false)));
    expect(draft).toMatchObject(stored['draft:d1'] as Stored);
    expect(movedTo(draft, sampleAccount({ id: 'other' })).text).toBe(draft.text);
  });

  test('opens: what waits goes on from where it stood', async () => {
    const [entry] = await outbox.all();
    if (!entry) throw new Error('no entry');
    const { state, draft, ...before } = stored[`entry:${entry.id}`] as Stored;
    const { uploadsFrom: _, ...sample } = { uploadsFrom: 0, ...sampleEntry(unsure()) };
    expect(keysOf(entry)).toEqual(keysOf(sample));
    expect(entry).toMatchObject({ ...before, draft: draft as Stored });
    expect(entry.state.is).toBe((state as Stored)['is']);
    if (entry.state.is === 'unsure') expect(keysOf(entry.state)).toEqual(keysOf(unsure()));
    expect(nextDeed(entry, Date.now())).not.toBeNull();
  });

  test('lays nothing aside, and says which version it is of now', async () => {
    await accounts.get();
    const now = await local.get(null);
    const names = Object.keys(stored).map((key) => renamed[key] ?? key);
    expect(keysOf(now)).toEqual([...names, 'version'].toSorted());
    expect(now['version']).toBe(dataVersion);
  });

  test('is opened once, whoever comes first, and as well again after a death half-way', async () => {
    await Promise.all([accounts.get(), drafts.all(), outbox.all()]);
    const once = await local.get(null);
    await local.remove('version');
    await migrate(local, 'version');
    expect(await local.get(null)).toEqual(once);
  });
});

describe('what makes no sense', () => {
  const damaged: Stored = {
    accounts: 'not a list',
    tokens: ['neither'],
    'draft:good': { id: 'good', text: 'kept' },
    'draft:bad': null,
    'draft:worse': { id: 'worse' },
    'entry:bad:a': { id: 'bad:a', accountId: 'a', draft: { id: 'bad', text: '' }, note: {}, state: 'sent' },
    somethingElse: 7,
  };

  test('is laid aside, and everything else opens', async () => {
    await leftBehind(damaged);
    expect(await accounts.get()).toEqual([]);
    expect((await drafts.all()).map(({ id }) => id)).toEqual(['good']);
    expect(await outbox.all()).toEqual([]);
    expect(await local.get(null)).toMatchObject({
      'aside:0:accounts': 'not a list',
      'aside:0:tokens': ['neither'],
      'aside:0:draft:worse': { id: 'worse' },
      'aside:0:entry:bad:a': damaged['entry:bad:a'],
      somethingElse: 7,
    });
  });

  test('is not lost when something new takes its place', async () => {
    await leftBehind(damaged);
    await accounts.update((list) => [...list, sampleAccount()]);
    await leftBehind({ ...(await local.get(null)), version: 0 });
    expect(await accounts.get()).toHaveLength(1);
    expect(await local.get('aside:0:accounts')).toEqual({ 'aside:0:accounts': 'not a list' });
  });
});

describe('what a newer version has stored, before the store took it back', () => {
  const newer: Stored = {
    version: dataVersion + 3,
    accounts: { order: ['a'], byId: {} },
    'draft:x': { id: 'x', paragraphs: ['written by tomorrow'] },
  };

  test('is not read and not lost', async () => {
    await leftBehind(newer);
    expect(await accounts.get()).toEqual([]);
    expect(await drafts.all()).toEqual([]);
    await accounts.update((list) => [...list, sampleAccount()]);
    const { accounts: theirs, 'draft:x': draft } = newer;
    expect(await local.get(null)).toEqual({
      [`aside:${dataVersion + 3}:accounts`]: theirs,
      [`aside:${dataVersion + 3}:draft:x`]: draft,
      accounts: [sampleAccount()],
      version: dataVersion,
    });
  });

  test('comes back with the version that can read it', async () => {
    await leftBehind({
      version: 0,
      [`aside:${dataVersion}:draft:y`]: { ...newDraft(0, false), id: 'y', text: 'Back again' },
    });
    await accounts.get();
    expect((await drafts.all()).map(({ text }) => text)).toEqual(['Back again']);
    expect(keysOf(await local.get(null))).toEqual(['draft:y', 'version']);
  });
});

test('a fresh install asks once, and knows its version from then on', async () => {
  await local.clear();
  expect(await defineItem('local', 'list', ['initial']).get()).toEqual(['initial']);
  expect(await local.get(null)).toEqual({ version: dataVersion });
});
