import { describe, expect, it } from 'vitest';
import type { Visibility } from '../../../../lib/misskey/notes.ts';
import { movedTo, othersOf, reopened } from '../../../../lib/share/draft/draft.ts';
import { setFree } from '../../../../lib/share/draft/free-draft.ts';
import { withMention, withoutTarget, withTarget } from '../../../../lib/share/draft/draft-target.ts';
import { isThisNote, noteOf } from '../../../../lib/share/draft/note.ts';
import { obstacleTo, reachBeside } from '../../../../lib/share/draft/target.ts';
import { sampleAccount, sampleDraft } from '../samples.ts';
import { samplePost } from '../../sample-post.ts';
import { sampleTarget } from '../posts.ts';

const account = sampleAccount();
const all: Visibility[] = ['public', 'home', 'followers', 'specified'];
const pairs = all.flatMap((chosen) => all.map((visibility) => [chosen, visibility] as const));

describe('a note beside a post', () => {
  it.each(pairs)(
    'wanted for %s beside one for %s, goes to no more people than either',
    (chosen, visibility) => {
      const target = sampleTarget('reply', { visibility });
      const note = noteOf(sampleDraft({ target, visibility: chosen }), account);
      expect(all.indexOf(note.visibility)).toBe(Math.max(all.indexOf(chosen), all.indexOf(visibility)));
    },
  );

  it('stays on its server if the post does, and a direct one goes where its people are', () => {
    const local = samplePost({ localOnly: true });
    expect(reachBeside({ visibility: 'public', localOnly: false }, local)).toMatchObject({ localOnly: true });
    expect(reachBeside({ visibility: 'specified', localOnly: true }, local)).toMatchObject({
      localOnly: false,
    });
  });

  it('is a reply to the author and to all who got the post, but not to oneself', () => {
    const recipients = ['bob1', account.userId, 'dora1'];
    const target = sampleTarget('reply', { visibility: 'specified', recipients });
    expect(noteOf(sampleDraft({ target }), account)).toMatchObject({
      replyId: 'post1',
      visibility: 'specified',
      visibleUserIds: ['dora1', 'bob1'],
      localOnly: false,
    });
  });

  it('has no recipients where it is not direct, or none but oneself', () => {
    const own = {
      author: { id: account.userId, acct: '@alice', name: null },
      visibility: 'specified',
    } as const;
    for (const post of [{ recipients: ['bob1'] }, own])
      expect(noteOf(sampleDraft({ target: sampleTarget('reply', post) }), account)).not.toHaveProperty(
        'visibleUserIds',
      );
  });

  it('is a quote with words, a renote without any, whatever else the draft has', () => {
    const words = { text: 'hello', cw: 'w' };
    const quote = noteOf(sampleDraft({ ...words, target: sampleTarget('quote') }), account);
    expect(quote).toMatchObject({ ...words, renoteId: 'post1' });
    const renote = noteOf(sampleDraft({ ...words, target: sampleTarget('renote') }), account);
    expect(renote).toEqual({ renoteId: 'post1', visibility: 'public', localOnly: false });
  });

  it.each(['reply', 'quote'] as const)('is no %s without words: a quote would be a renote', (deed) => {
    const draft = sampleDraft({ text: ' ', cw: 'w', target: sampleTarget(deed) });
    expect(() => noteOf(draft, account)).toThrow(expect.objectContaining({ code: 'emptyNote' }));
  });

  it('is for the account that knows the post by this id', () => {
    const draft = sampleDraft({ target: sampleTarget('reply') });
    const other = sampleAccount({ id: 'bob1@misskey.example' });
    expect(() => noteOf(draft, other)).toThrow(expect.objectContaining({ code: 'noSuchTarget' }));
  });

  it('is told from others by the post, when it is looked for', () => {
    const asked = noteOf(sampleDraft({ target: sampleTarget('renote') }), account);
    const made = { id: 'n', createdAt: '', text: null, visibility: 'public' } as const;
    expect(isThisNote(asked, { ...made, renoteId: 'post1' })).toBe(true);
    expect(isThisNote(asked, { ...made, renoteId: 'post2' })).toBe(false);
    expect(isThisNote(asked, { ...made, renoteId: 'post1', text: 'a quote' })).toBe(false);
    expect(isThisNote(asked, made)).toBe(false);
    const reply = noteOf(sampleDraft({ text: 'yes', target: sampleTarget('reply') }), account);
    expect(isThisNote(reply, { ...made, text: 'yes', replyId: 'post1' })).toBe(true);
    expect(isThisNote(reply, { ...made, text: 'yes', replyId: 'post2' })).toBe(false);
    expect(isThisNote(reply, { ...made, text: 'yes' })).toBe(false);
  });
});

describe('what is not to be had with a post', () => {
  const own = { id: account.userId, acct: '@alice', name: null };

  it.each([
    ['renote', { visibility: 'home' }, null],
    ['renote', { visibility: 'followers' }, 'followersOnly'],
    ['quote', { visibility: 'followers' }, 'followersOnly'],
    ['renote', { visibility: 'followers', author: own }, null],
    // Misskey 12 would show it to everybody.
    ['renote', { visibility: 'specified', author: own }, 'directOnly'],
    ['quote', { visibility: 'specified' }, 'directOnly'],
    ['reply', { visibility: 'specified' }, null],
    ['reply', { visibility: 'followers' }, null],
    ['reply', { inChannel: true }, 'inChannel'],
    ['renote', { inChannel: true }, 'inChannel'],
    ['react', { inChannel: true, visibility: 'specified' }, null],
  ] as const)('%s %j: %s', (deed, post, obstacle) => {
    expect(obstacleTo(deed, samplePost(post), account)).toBe(obstacle);
    const asking = () => noteOf(sampleDraft({ target: sampleTarget(deed, post) }), account);
    if (obstacle) expect(asking).toThrow(expect.objectContaining({ code: 'cannotRenote' }));
    else expect(asking).not.toThrow();
  });
});

describe('a draft that takes up a post', () => {
  const filledIn = '[ A page ]\nhttps://mastodon.example/@dora/1';
  const beginnings = [{ template: null, text: `\n\n${filledIn}`, cursor: 0 }];

  it.each([
    [`\n\n${filledIn}`, ''],
    [`My words.\n\n${filledIn}`, 'My words.'],
    ['My own words', 'My own words'],
    ['', ''],
  ])('has the words of the person and not those of the page: %j', (text, left) => {
    const draft = withTarget(sampleDraft({ text, beginnings }), 'reply', samplePost(), account);
    expect(draft.text).toBe(left);
    expect(withoutTarget(draft, account).text.trim()).toBe(left === '' ? filledIn : `${left}\n\n${filledIn}`);
  });

  it('carries the content warning over, and gives it back', () => {
    const post = samplePost({ cw: 'spoilers' });
    const taken = withTarget(sampleDraft(), 'reply', post, account);
    expect(taken.cw).toBe('spoilers');
    expect(withoutTarget(taken, account).cw).toBeNull();
    expect(withoutTarget({ ...taken, cw: 'my own' }, account).cw).toBe('my own');
    expect(withTarget(sampleDraft({ cw: 'my own' }), 'reply', post, account).cw).toBe('my own');
  });

  it('carries no more of it over than the server takes', () => {
    const draft = withTarget(sampleDraft(), 'reply', samplePost({ cw: '🎉'.repeat(300) }), account);
    expect(() => noteOf(draft, account)).not.toThrow();
    expect(draft.cw).toBe('🎉'.repeat(100));
  });

  it('is as narrow as the post from then on, and as wide as before without it', () => {
    const post = samplePost({ visibility: 'followers' });
    const taken = withTarget(sampleDraft({ visibility: 'home' }), 'reply', post, account);
    expect(taken).toMatchObject({ visibility: 'followers', accountId: account.id, touched: true });
    expect(withoutTarget(taken, account)).toMatchObject({ visibility: 'home', target: null });
  });

  it('lets go of it with the account, and stays narrow', () => {
    const taken = withTarget(sampleDraft(), 'reply', samplePost({ visibility: 'followers' }), account);
    const other = sampleAccount({ id: 'bob1@misskey.example' });
    expect(setFree(taken, account.id, account)).toMatchObject({ target: null, visibility: 'followers' });
    expect(movedTo(taken, other)).toMatchObject({ target: null, visibility: 'followers' });
    expect(movedTo(taken, account).target).toEqual(taken.target);
  });

  it('is for one account alone', () => {
    const other = sampleAccount({ id: 'bob1@misskey.example' });
    const taken = withTarget(sampleDraft({ alsoTo: [other.id] }), 'reply', samplePost(), account);
    expect(taken.alsoTo).toEqual([]);
    expect(othersOf({ ...taken, alsoTo: [other.id] }, account, [account, other])).toEqual([]);
  });

  it('has it still when it is taken back', () => {
    const taken = withTarget(sampleDraft(), 'quote', samplePost(), account);
    expect(reopened(taken, 0).target).toEqual(taken.target);
  });

  it.each([
    ['\n\n', '@dora@a.example', '2025.11.1', '@dora@a.example '],
    ['\n\nhello', '@dora', '2025.11.1', '@dora hello'],
    ['hello', '@do.ra@a.example', '2025.11.1', '@do.ra@a.example hello'],
    // There it would tell `do`, a stranger on the server itself.
    ['hello', '@do.ra@a.example', '13.14.2', 'https://a.example/@dora hello'],
    ['hello', '@dora@a.example:8443', '2025.11.1', 'https://a.example/@dora hello'],
  ])('names somebody at its start: %j, %s, %s', (text, acct, version, expected) => {
    const software = { name: 'misskey', version };
    const named = withMention(
      sampleDraft({ text }),
      { acct },
      { at: 'https://a.example/@dora' },
      { software },
    );
    expect(named.text).toBe(expected);
  });
});
