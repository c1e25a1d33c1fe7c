import { paddedPng } from '../png.ts';
import type { Lab } from '../lab.ts';
import type { SetUp } from '../set-up.ts';
import { account, administrator, legacyToken, post, repeat } from './steps.ts';

const ADMIN = '<native token admin>';
const ALICE = '<native token of alice>';
const BOB = '<native token of bob>';
const CAROL = '<native token of carol>';
const NOTES = 'notes__create';
const FILES = 'drive__files__create';
const CHANNEL = 'atsd2u8ixcxk0022';

const federation = (value: 'all' | 'none') => async (lab: Lab) => {
  await lab.api('admin/update-meta', { i: ADMIN, federation: value });
};

const onlyHttps = async ({ target }: Lab) => {
  if (target.own) target.own.world.settings.allowLocalClients = false;
};

const big = (seed: number) => ({ token: BOB, size: 30_408_784, name: 'big29.png', seed });

export const misskey2025MoreSetUp: SetUp = {
  start: async (lab) => {
    await administrator(lab, true);
    await federation('none')(lab);
    await account(lab, 'alice', ALICE);
    await account(lab, 'bob', BOB);
    await account(lab, 'carol', CAROL);
  },

  before: {
    'well-known-nodeinfo federation all': federation('all'),

    [`${NOTES} prohibited word`]: async (lab) => {
      const words = { sensitiveWords: ['labsensitive'], prohibitedWords: ['labforbidden'] };
      await lab.api('admin/update-meta', { i: ADMIN, ...words });
    },
    'miauth-gen-token x': (lab) => account(lab, 'dave', 'bW1pR8PPLhEyjEqm'),
    [`${NOTES} suspended user, login token`]: async (lab) => {
      const dave = await lab.api('users/show', { username: 'dave' });
      await lab.api('admin/suspend-user', { i: ADMIN, userId: dave['id'] });
    },

    [`${NOTES} legacy i=sha256(accessToken+secret)`]: async ({ translation }) => {
      const token = legacyToken(
        translation.text('<legacy accessToken>'),
        translation.text('<legacy appSecret>'),
      );
      translation.learn('<legacy i>', token);
      const upper = '699136E040303F70484F62994689431CE9EC1FF10E810D5A84292599236A5DC7';
      translation.learn(upper, token.toUpperCase());
    },

    [`${NOTES} rate limited (301st in an hour)`]: (lab) =>
      repeat(300, (index) => lab.api('notes/create', { i: CAROL, text: `r${index}`, visibility: 'home' })),
    [`${FILES} rate limited (121st in an hour)`]: (lab) =>
      repeat(120, (index) => lab.upload(CAROL, paddedPng(100, index + 10), 'r.png')),

    'oauth-authorize PRODUCTION rule: http client_id': onlyHttps,

    'emojis with three custom emojis': threeEmojis,
    'channels__followed one': async (lab) => {
      await lab.api('channels/follow', { i: ALICE, channelId: CHANNEL });
      await lab.api('channels/favorite', { i: ALICE, channelId: CHANNEL });
    },
    [`${NOTES} in a channel (becomes public + localOnly)`]: async (lab) => {
      const checked = { i: ALICE, visibility: 'specified' };
      await post(lab, 'atscvbgnxcxk001j', { ...checked, text: 'token check alice_oauth_write_notes' });
      await post(lab, 'atscvbgvxcxk001k', { ...checked, text: 'token check legacy i' });
    },
    [`${NOTES} quote of a home note as public`]: (lab) =>
      post(lab, 'atsd2uftxcxk002c', { i: BOB, text: 'home note', visibility: 'home' }),
    'notes__reactions__create custom emoji, token maybe without write:reactions': (lab) =>
      post(lab, 'atsd2ujrxcxk002j', { i: ALICE, text: 'public' }),
  },

  uploads: {
    [`${FILES} 31 MiB (policy maxFileSizeMb 30?)`]: {
      token: '<app token alice_full>',
      size: 32_505_856,
      isZeros: true,
    },
    [`${FILES} 31 MiB png (over policy maxFileSizeMb)`]: { token: BOB, size: 32_505_856 },
    [`${FILES} 29 MiB png`]: big(1),
    [`${FILES} 29 MiB png b`]: big(2),
    [`${FILES} 29 MiB png c`]: big(3),
    [`${FILES} 29 MiB png d (drive full, capacity 100 MiB)`]: big(4),
    [`${FILES} alt text`]: {
      token: '<app token alice_full>',
      size: 78,
      side: 10,
      fields: { comment: 'alt one' },
    },
  },
};

async function threeEmojis(lab: Lab): Promise<void> {
  const { emojis } = await lab.api('emojis', {});
  const taken = new Set((emojis as { name: string }[]).map(({ name }) => name));
  for (const name of ['blobcat', 'blobcat_party', 'misskey'].filter((name) => !taken.has(name))) {
    const file = await lab.upload(ADMIN, paddedPng(200, 1), `${name}.png`);
    const about = { category: 'cats', aliases: ['cat', `${name}x`], localOnly: name === 'misskey' };
    await lab.api('admin/emoji/add', { i: ADMIN, name, fileId: file['id'], ...about });
  }
}
