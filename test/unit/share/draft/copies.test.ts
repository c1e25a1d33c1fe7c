import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../lib/accounts/account.ts';
import { copiesFor, copyFor } from '../../../../lib/share/draft/copies.ts';
import { movedTo, othersOf, type Draft } from '../../../../lib/share/draft/draft.ts';
import { isPosted } from '../../../../lib/share/outbox/entry.ts';
import { setFree } from '../../../../lib/share/draft/free-draft.ts';
import { noteOf } from '../../../../lib/share/draft/note.ts';
import type { Visibility } from '../../../../lib/misskey/notes.ts';
import { posted, sampleAccount, sampleDraft, sampleEntry, sampleFile, sampleUpload } from '../samples.ts';

const alice = sampleAccount();
const person = (id: string, changes: Partial<Account> = {}) =>
  sampleAccount({ id: `${id}1@neighbour.example`, userId: `${id}1`, username: id, ...changes });
const [bob, carol] = [person('bob'), person('carol')];
const form = person('', { id: '@misskey.io', kind: 'sharePage' });

const order: Visibility[] = ['public', 'home', 'followers', 'specified'];

describe('who posts a draft as well', () => {
  const accounts = [alice, bob, carol, form];

  it('is nobody, until a person says so; nobody in a draft of old', () => {
    expect(othersOf(sampleDraft(), alice, accounts)).toEqual([]);
    expect('alsoTo' in sampleDraft()).toBe(false);
  });

  it('is who is signed in, and not who posts it already', () => {
    const draft = sampleDraft({ alsoTo: [alice.id, carol.id, 'gone@misskey.example'] });
    expect(othersOf(draft, alice, accounts)).toEqual([carol]);
  });

  it('is nobody beside a server’s own form', () => {
    expect(othersOf(sampleDraft({ alsoTo: [carol.id] }), form, accounts)).toEqual([]);
  });

  it('is nobody any more when another account is chosen', () => {
    expect(movedTo(sampleDraft({ accountId: alice.id, alsoTo: [carol.id] }), bob).alsoTo).toEqual([]);
  });

  it('is not who signed out; nobody, if that is whose draft it was', () => {
    const draft = sampleDraft({ accountId: alice.id, alsoTo: [bob.id, carol.id] });
    expect(setFree(draft, carol.id, carol)).toMatchObject({ accountId: alice.id, alsoTo: [bob.id] });
    expect(setFree(draft, alice.id, alice)).toMatchObject({ accountId: null, alsoTo: [] });
    expect(setFree(sampleDraft(), carol.id, carol)).toMatchObject({ accountId: null, alsoTo: [] });
  });
});

describe('a copy for another account', () => {
  const chosen = [null, ...order];
  const reaches = chosen.flatMap((choice) =>
    order.flatMap((own) => order.map((other) => [choice, own, other] as const)),
  );

  it.each(reaches)('goes as far as both do: chosen %s, here %s, there %s', (visibility, own, there) => {
    const [main, other] = [
      { ...alice, visibility: own },
      { ...carol, visibility: there },
    ];
    const copy = copyFor(sampleDraft({ visibility }), main, other);
    const shown = order.indexOf(visibility ?? own);
    expect(order.indexOf(noteOf(copy, other).visibility)).toBe(Math.max(shown, order.indexOf(there)));
  });

  it.each([
    [null, false, false, false],
    [null, true, false, true],
    [null, false, true, true],
    [false, true, false, false],
    [true, false, false, true],
    [false, false, true, true],
  ])('is local only where either is: chosen %s, here %s, there %s', (localOnly, here, there, expected) => {
    const [main, other] = [
      { ...alice, localOnly: here },
      { ...carol, localOnly: there },
    ];
    expect(noteOf(copyFor(sampleDraft({ localOnly }), main, other), other).localOnly).toBe(expected);
  });

  it('says what is on the screen, and not what that account’s template would', () => {
    const beginnings = [
      { template: null, text: 'T', cursor: 0 },
      { template: '{url}', text: 'U', cursor: 0 },
    ];
    const draft = sampleDraft({ text: 'T', beginnings });
    expect(copyFor(draft, alice, { ...carol, template: '{url}' }).text).toBe('T');
  });
});

describe('what a draft becomes', () => {
  const file = sampleFile({
    uploads: [alice, carol, person('dave')].map(({ id }) => sampleUpload({ accountId: id, driveId: id })),
  });
  const draft = sampleDraft({ id: 'x', alsoTo: [bob.id, carol.id], files: [file] });
  const copies = copiesFor(draft, alice, [bob, carol]);

  it('is one draft for each account alone, none of which takes another’s place', () => {
    expect(copies.map((copy) => [copy.account, copy.draft.accountId, copy.draft.alsoTo])).toEqual(
      [alice, bob, carol].map((account) => [account, account.id, []]),
    );
    expect(new Set(['x', ...copies.map((copy) => copy.draft.id)]).size).toBe(4);
  });

  it('has the same files, and each upload is known to one of them', () => {
    const uploads = copies.map((copy) => copy.draft.files.flatMap((one) => one.uploads));
    expect(uploads.map((some) => some.map(({ accountId }) => accountId))).toEqual([
      [alice.id, person('dave').id],
      [],
      [carol.id],
    ]);
    expect(copies.flatMap((copy) => copy.draft.files.map(({ id }) => id))).toEqual([
      file.id,
      file.id,
      file.id,
    ]);
  });
});

describe('a draft is posted', () => {
  const draft = sampleDraft({ id: 'x' });
  const entryOf = (account: Account, changes: Partial<Draft> = {}) =>
    sampleEntry(posted, {
      id: `x:${account.id}`,
      accountId: account.id,
      draft: { ...draft, id: `a copy for ${account.id}`, accountId: account.id, ...changes },
    });
  const both = [entryOf(alice), entryOf(carol)];

  it.each<[string, Partial<Draft>, boolean]>([
    ['as it is', {}, true],
    ['when it is for one of those accounts', { accountId: carol.id }, true],
    ['when it is for both', { accountId: alice.id, alsoTo: [carol.id] }, true],
    ['when it is for both, and the one was never named', { alsoTo: [carol.id] }, true],
    ['not for one that has not posted it', { accountId: bob.id }, false],
    ['not when one of three has not', { accountId: alice.id, alsoTo: [bob.id, carol.id] }, false],
    ['not when it says something else by now', { text: 'Other words' }, false],
  ])('%s', (_what, changes, expected) => {
    expect(isPosted({ ...draft, ...changes }, both)).toBe(expected);
  });

  it('not for two when one was never named, and only the other has', () => {
    expect(isPosted({ ...draft, alsoTo: [carol.id] }, [entryOf(carol)])).toBe(false);
  });

  it('not when nothing was, or it was another', () => {
    expect(isPosted(draft, [])).toBe(false);
    expect(isPosted({ ...draft, id: 'y' }, both)).toBe(false);
  });
});
