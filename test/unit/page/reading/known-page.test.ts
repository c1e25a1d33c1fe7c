import { describe, expect, it } from 'vitest';
import { knownPage, profileName } from '../../../../lib/page/reading/known-page.ts';

describe('a page told by its address', () => {
  it.each([
    ['post', 'https://mastodon.example/@user/112233445566778899'],
    ['post', 'https://mastodon.example/@user@other.example/112233445566778899'],
    ['post', 'https://gts.example/@user/statuses/01HZXJ3J9Q8W6V5T4R3E2W1Q0Z'],
    ['post', 'https://misskey.example/notes/9abcdefghi'],
    ['post', 'https://misskey.example/notes/9rvd2t0fz6t40001'],
    ['post', 'https://akkoma.example/notice/AbCdEfGhIjKlMnOpQr'],
    ['post', 'https://akkoma.example/objects/01234567-89ab-cdef-0123-456789abcdef'],
    ['post', 'https://bsky.app/profile/user.bsky.social/post/3kabcdefghi2x'],
    ['profile', 'https://mastodon.example/@user'],
    ['profile', 'https://misskey.example/@user@other.example'],
    ['profile', 'https://pleroma.example/users/user'],
    ['profile', 'https://bsky.app/profile/user.bsky.social'],
    [null, 'https://example.org/'],
    [null, 'https://example.org/notes/my-first-note'],
    [null, 'https://example.org/notes/archive'],
    [null, 'https://medium.com/@user/a-story-0123456789ab'],
    [null, 'https://www.npmjs.com/package/@types/node'],
    [null, 'https://bsky.app/'],
    [null, 'https://x.com/yamada/status/1'],
  ])('%s: %s', (kind, href) => {
    expect(knownPage(new URL(href))).toBe(kind);
  });

  it.each([
    ['名前 (@user@example.org) - Server', '名前'],
    ['名前 (@user) | Misskey', '名前'],
    ['Name (@user.bsky.social) — Bluesky', 'Name'],
    ['Name (she/her) (@user@example.org)', 'Name (she/her)'],
    ['@user@example.org', '@user@example.org'],
    ['Channel (2026) - YouTube', 'Channel (2026) - YouTube'],
    ['', ''],
  ])('has a name: %s', (title, name) => {
    expect(profileName(title)).toBe(name);
  });
});
