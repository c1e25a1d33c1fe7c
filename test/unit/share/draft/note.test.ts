import { describe, expect, it } from 'vitest';
import type { NoteParams, Visibility } from '../../../../lib/misskey/notes.ts';
import { movedTo, newDraft, reopened } from '../../../../lib/share/draft/draft.ts';
import { changesOf, isThisNote, noteOf, reachThere } from '../../../../lib/share/draft/note.ts';
import { hour, noon, sampleAccount, sampleDraft, sampleFile, sampleUpload } from '../samples.ts';

const account = sampleAccount();
const note = (draft: Parameters<typeof sampleDraft>[0], changes: Parameters<typeof sampleAccount>[0] = {}) =>
  noteOf(sampleDraft(draft), sampleAccount(changes));

const files = (count: number, alt = '') => Array.from({ length: count }, () => sampleFile({ alt }));

describe('what a draft asks of a server', () => {
  it('is its text as the account would have it', () => {
    expect(note({ text: 'hello' })).toEqual({ text: 'hello', visibility: 'public', localOnly: false });
    expect(note({ text: 'hello' }, { visibility: 'home', localOnly: true })).toMatchObject({
      visibility: 'home',
      localOnly: true,
    });
    expect(note({ text: 'hello' }, { reactionAcceptance: 'nonSensitiveOnly' })).toMatchObject({
      reactionAcceptance: 'nonSensitiveOnly',
    });
  });

  it('is as the person chose it for this note', () => {
    const chosen = { text: 'hello', visibility: 'followers', localOnly: false } as const;
    expect(note(chosen, { visibility: 'public', localOnly: true })).toMatchObject({
      visibility: 'followers',
      localOnly: false,
    });
  });

  it('is trimmed, as servers do it, and without NUL, which they never answer', () => {
    expect(note({ text: '  \n he\0llo\u3000\n', cw: ' \0w ' })).toMatchObject({ text: 'hello', cw: 'w' });
  });

  it('has no content warning where that is empty', () => {
    for (const cw of [null, '', '  ']) expect(note({ text: 'hello', cw })).not.toHaveProperty('cw');
  });

  it('is for named people wherever they are', () => {
    expect(note({ text: 'hello', visibility: 'specified', localOnly: true })).toMatchObject({
      localOnly: false,
    });
  });

  it.each([
    [{ text: '' }, 'emptyNote'],
    [{ text: ' \u3000\n\0' }, 'emptyNote'],
    [{ text: '🎉'.repeat(3001) }, 'tooLong'],
    [{ text: 'hello', cw: '🎉'.repeat(101) }, 'contentWarningTooLong'],
  ])('is refused before it is sent', (draft, code) => {
    expect(() => note(draft)).toThrow(expect.objectContaining({ code }));
  });

  it('may be nothing but files, which are no more and no longer described than the server takes', () => {
    expect(note({ text: ' ', files: files(16) })).toEqual({ visibility: 'public', localOnly: false });
    expect(() => note({ files: files(17) })).toThrow('tooManyFiles');
    expect(() => note({ files: files(1, 'あ'.repeat(513)) })).toThrow('altTextTooLong');
    expect(note({ files: files(1, 'あ'.repeat(512)) })).not.toHaveProperty('fileIds');
    const old = { ...account.limits, alt: 0 };
    expect(() => note({ files: files(1, 'あ'.repeat(513)) }, { limits: old })).not.toThrow();
    expect(() => note({ files: files(1) }, { permissions: ['write:notes'] })).toThrow('permissionMissing');
  });

  it('counts code points', () => {
    expect(note({ text: '🎉'.repeat(3000), cw: '🎉'.repeat(100) }).text).toHaveLength(6000);
    expect(() => note({ text: 'abcde' }, { limits: { ...account.limits, text: 4 } })).toThrow('tooLong');
  });
});

describe('what a server made', () => {
  const asked = note({ text: 'hello' });
  const entry = (changes: Partial<NoteParams> = {}) => ({
    accountId: account.id,
    draft: sampleDraft(),
    note: { ...asked, ...changes },
  });
  const made = { id: 'note1', createdAt: '', text: 'hello', visibility: 'public', localOnly: false } as const;

  it('goes as far as the server says, of which v12 leaves out what is not local only', () => {
    const { localOnly: _, ...old } = made;
    expect(reachThere(made)).toEqual({ visibility: 'public', localOnly: false });
    expect(reachThere({ ...old, visibility: 'home' })).toEqual({ visibility: 'home', localOnly: false });
    expect(reachThere({ ...made, visibility: null })).toEqual({ localOnly: false });
  });

  it('is this note by its words and its warning', () => {
    expect(isThisNote(asked, made)).toBe(true);
    expect(isThisNote(asked, { ...made, text: ' hello\n', visibility: 'home' })).toBe(true);
    expect(isThisNote({ ...asked, cw: 'w' }, { ...made, cw: 'w' })).toBe(true);
    expect(isThisNote(asked, { ...made, text: 'hello!' })).toBe(false);
    expect(isThisNote(asked, { ...made, text: null })).toBe(false);
    expect(isThisNote(asked, { ...made, cw: 'w' })).toBe(false);
    expect(isThisNote({ ...asked, cw: 'w' }, made)).toBe(false);
  });

  it('is this note by its files, of which old servers may drop some', () => {
    const shown = { ...asked, fileIds: ['a', 'b'] };
    expect(isThisNote(shown, { ...made, fileIds: ['a', 'b'] })).toBe(true);
    expect(isThisNote(shown, { ...made, fileIds: ['b'] })).toBe(true);
    expect(isThisNote(shown, { ...made, fileIds: ['a', 'c'] })).toBe(false);
    expect(isThisNote(shown, { ...made, fileIds: [] })).toBe(false);
    expect(isThisNote(shown, made)).toBe(false);
    expect(isThisNote(asked, { ...made, fileIds: ['a'] })).toBe(false);
  });

  it('lacks files, or has smaller ones', () => {
    expect(changesOf(entry({ fileIds: ['a', 'b'] }), { ...made, fileIds: ['a'] })).toEqual({
      filesDropped: 1,
    });
    const [shrunk, whole] = [true, false].map((shrunk) =>
      sampleFile({ uploads: [sampleUpload({ shrunk })] }),
    );
    const draft = sampleDraft({ files: [shrunk ?? sampleFile(), whole ?? sampleFile()] });
    expect(changesOf({ ...entry(), draft }, made)).toEqual({ filesShrunk: 1 });
  });

  it('is not this note when it quotes another', () => {
    expect(isThisNote(asked, { ...made, renoteId: 'note0' })).toBe(false);
  });
});

describe('a draft on its way to another account', () => {
  const order: Visibility[] = ['public', 'home', 'followers', 'specified'];
  const pairs = order.flatMap((chosen) => order.map((own) => [chosen, own] as const));

  it.each(pairs)('never gets wider: %s, to an account with %s', (chosen, own) => {
    const target = sampleAccount({ visibility: own });
    const sent = noteOf(movedTo(sampleDraft({ visibility: chosen }), target), target).visibility;
    expect(order.indexOf(sent)).toBe(Math.max(order.indexOf(chosen), order.indexOf(own)));
  });

  it.each(pairs)('nor does it on its way back: %s, by way of an account with %s', (chosen, own) => {
    const there = movedTo(sampleDraft({ visibility: chosen }), sampleAccount({ visibility: own }));
    const back = noteOf(movedTo(there, account), account).visibility;
    expect(order.indexOf(back)).toBeGreaterThanOrEqual(order.indexOf(chosen));
  });

  it('takes what the account has where nothing was chosen', () => {
    const target = sampleAccount({ id: 'other', visibility: 'home', localOnly: true });
    const moved = movedTo(sampleDraft({ localOnly: false }), target);
    expect(moved).toMatchObject({ accountId: 'other', visibility: null, localOnly: null });
    expect(noteOf(moved, target)).toMatchObject({ visibility: 'home', localOnly: true });
    expect(noteOf(movedTo(sampleDraft({ localOnly: true }), account), account).localOnly).toBe(true);
  });
});

describe('what the page fills in', () => {
  const beginnings = [
    { template: null, text: '\n\n[ T ]\nU', cursor: 0 },
    { template: '{title}', text: '\n\nT', cursor: 0 },
  ];
  const own = sampleAccount({ id: 'other', template: '{title}' });
  const moved = (text: string, target = own) => movedTo(sampleDraft({ text, beginnings }), target).text;

  it('is by the template of the account that the draft is for, there and back', () => {
    expect(moved('\n\n[ T ]\nU')).toBe('\n\nT');
    expect(moved('\n\nT', account)).toBe('\n\n[ T ]\nU');
  });

  it.each(['Words\n\n[ T ]\nU', '\n\n[ T ]\nU ', '\n[ T ]\nU', 'T', ''])(
    'is left where it is somebody’s own: %j',
    (text) => {
      expect(moved(text)).toBe(text);
    },
  );

  it('stays where the page was read without that template', () => {
    expect(moved('\n\nT', sampleAccount({ id: 'new', template: '{url}' }))).toBe('\n\nT');
  });
});

describe('a draft that is opened again', () => {
  it('has a new id that follows from the old one, and everything else', () => {
    const draft = sampleDraft({ id: 'x', touched: false, cw: 'w', visibility: 'home' });
    const again = reopened(draft, noon + hour);
    expect(again).toEqual({ ...draft, id: 'x-again2', savedAt: noon + hour, touched: true });
    expect(reopened(draft, noon).id).toBe('x-again2');
    expect(reopened(again, noon).id).toBe('x-again3');
    expect(reopened({ ...draft, id: 'x-again9' }, noon).id).toBe('x-again10');
  });
});

describe('a new draft', () => {
  it('is empty and untouched', () => {
    expect(newDraft(noon, true)).toMatchObject({ text: '', cw: null, touched: false, private: true });
    expect(newDraft(noon, false).id).not.toBe(newDraft(noon, false).id);
  });
});
