import { paddedPng } from '../png.ts';
import type { Lab } from '../lab.ts';
import type { SetUp } from '../set-up.ts';
import { administrator, did, learnLegacyToken, post, repeat } from './steps.ts';

/** The apps that got a token by the legacy flow, by what their tokens are called. */
const APPS = [
  'full',
  'write:notes',
  'none',
  'read:account',
  'unknown permission',
  'bob full',
  'dave write:notes',
  'carol full',
  'to be revoked',
];

const tokenOf = (app: string) => `<i = sha256(accessToken+secret) ${app}>`;
const ALICE = tokenOf('full');
const BOB = tokenOf('bob full');
const CAROL = tokenOf('carol full');
const FILES = 'drive__files__create';

export const misskey11SetUp: SetUp = {
  start: (lab) => administrator(lab, false),

  before: {
    'notes__create legacy i=sha256(accessToken+secret)': async (lab) => {
      for (const app of APPS) learnLegacyToken(lab, app);
    },

    'notes__create rate limited (300 an hour)': (lab) =>
      repeat(300, (index) => lab.api('notes/create', { i: CAROL, text: `r${index}`, visibility: 'home' })),
    [`${FILES} rate limited`]: (lab) =>
      repeat(120, (index) => lab.upload(CAROL, paddedPng(100, index + 10), 'r.png')),

    'streaming main + subNote + reaction, app token full': async (lab) => {
      addEmoji(lab);
      await post(lab, 'atseak0o85', { i: ALICE, text: 'for the stream' });
    },
    'streaming short names sr/s (captured), custom emoji reaction': (lab) =>
      post(lab, 'atseap518d', { i: ALICE, text: 'react to me' }),
  },

  uploads: {
    [`${FILES} 26 MiB`]: { token: ALICE, size: 27_262_976, name: 'big.bin', isZeros: true },
    [`${FILES} 26 MiB png`]: { token: ALICE, size: 27_263_056, name: 'big.png' },
  },

  actors: { alice: ALICE, bob: BOB },

  actions: {
    'streaming main + subNote + reaction, app token full': [
      ...did(600, 'bob reacts with 👍'),
      ...did(1430, 'bob removes the reaction'),
      ...did(2250, 'bob renotes', 'atseam2m88'),
      ...did(2880, 'bob replies', 'atseamjx8a'),
      ...did(4800, 'alice deletes the note'),
    ],
    'streaming short names sr/s (captured), custom emoji reaction': did(300, 'bob reacts with :labemoji:'),
    'streaming no permission token: main and homeTimeline': did(400, 'bob removes the reaction'),
    'streaming homeTimeline, app token full': did(410, 'alice posts', 'atseas1m8g'),
    'streaming anonymous: main, localTimeline': did(410, 'bob posts', 'atseat7x8h'),
  },
};

/**
 * The emoji was written into the database, since the server fetches no picture from itself: one that is asked over the
 * network must have it already.
 */
function addEmoji({ target, translation }: Lab): void {
  if (!target.own) return;
  const url = translation.text(
    'http://localhost:3011/files/60c0dd4f-e3dc-46b4-b5e3-b73e3e267483/60c0dd4f-e3dc-46b4-b5e3-b73e3e267483.png',
  );
  const about = { id: 'labemoji01', name: 'labemoji', aliases: ['lab'], category: 'lab', url };
  target.own.world.emojis.set('labemoji', { ...about, isSensitive: false, localOnly: false });
}
