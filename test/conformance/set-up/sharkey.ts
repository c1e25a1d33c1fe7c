import { paddedPng } from '../png.ts';
import type { Lab } from '../lab.ts';
import type { SetUp } from '../set-up.ts';
import { administrator, did, learnLegacyToken, post, repeat } from './steps.ts';

const ADMIN = '<native token admin>';
const ALICE = '<native token alice>';
const FULL = '<app token full>';
const CAROL = '<app token carol full>';
const FILES = 'drive__files__create';

/** What was made between the recorded cases, by the ids it got then. */
type Ids = {
  emojiFile: string;
  streamed: string;
  reactedTo: string;
  renote: string;
  /** Null where the reply came too soon after the renote. */
  reply: string | null;
  onTimeline: string;
  forAnonymous: string;
};

/** What both versions were recorded with. */
const sharkeySetUp = (ids: Ids, before: SetUp['before']): SetUp => ({
  start: (lab) => administrator(lab, false),

  before: {
    'notes__create legacy i=sha256(accessToken+secret)': async (lab) => learnLegacyToken(lab, 'legacy full'),

    'admin__emoji__add fileId': async (lab) => {
      const file = await lab.upload(ADMIN, paddedPng(90, 3), 'emoji.png');
      lab.translation.learn(ids.emojiFile, String(file['id']));
    },

    [`${FILES} rate limited`]: (lab) =>
      repeat(120, (index) => lab.upload(CAROL, paddedPng(100, index + 10), 'r.png')),

    'streaming main + subNote + reaction, app token full': (lab) =>
      post(lab, ids.streamed, { i: ALICE, text: 'for the stream' }),
    'streaming short names sr/s (captured), custom emoji reaction': (lab) =>
      post(lab, ids.reactedTo, { i: ALICE, text: 'react to me' }),
    ...before,
  },

  uploads: {
    [`${FILES} comment 20000 chars`]: { token: FULL, size: 79, side: 16, seed: 4, fields: comment(20_000) },
    [`${FILES} comment 20001 chars`]: { token: FULL, size: 79, side: 16, seed: 5, fields: comment(20_001) },
    [`${FILES} 26 MiB`]: { token: FULL, size: 27_262_976, name: 'big.bin', isZeros: true },
    [`${FILES} 26 MiB png`]: { token: FULL, size: 27_263_056, name: 'big.png' },
  },

  actions: {
    'streaming main + subNote + reaction, app token full': [
      ...did(600, 'bob reacts with 👍'),
      ...did(1430, 'bob removes the reaction'),
      ...did(2250, 'bob renotes', ids.renote),
      ...(ids.reply === null ? [] : did(2880, 'bob replies', ids.reply)),
      ...did(4800, 'alice deletes the note'),
    ],
    'streaming short names sr/s (captured), custom emoji reaction': did(300, 'bob reacts with :labemoji:'),
    'streaming homeTimeline, app token full': did(410, 'alice posts', ids.onTimeline),
    'streaming anonymous: main, localTimeline': did(410, 'bob posts', ids.forAnonymous),
  },
});

export const sharkey2025SetUp = sharkeySetUp(
  {
    emojiFile: 'atse3tu665yz003r',
    streamed: 'atse7uex65yz008m',
    reactedTo: 'atse7zju65yz008t',
    renote: 'atse7whu65yz008p',
    reply: 'atse7wzc65yz008r',
    onTimeline: 'atse82gl65yz008w',
    forAnonymous: 'atse83mu65yz008x',
  },
  {
    'users__notes own, app token full': async (lab) => {
      await lab.api('notes/delete', { i: ALICE, noteId: 'atse3dnj65yz002u' });
    },

    'notes__create rate limited (burst of 10, then 4 per second)': (lab) =>
      repeat(10, (index) => lab.api('notes/create', { i: CAROL, text: `r${index}`, visibility: 'home' })),
    'meta rate limited (anonymous)': (lab) => repeat(3, () => lab.api('meta', {})),
    'i rate limited': (lab) => repeat(20, () => lab.api('i', { i: CAROL })),

    'notes__schedule__create localOnly true (is it ignored?)': unscheduleAll,
    'notes__schedule__create over the text limit, due in 2 s': unscheduleAll,

    'oauth-authorize Mastodon client registered with /api/v1/apps': async ({ translation }) => {
      const page = Buffer.from(translation.text('<mastodon client_id>'), 'base64url').toString();
      translation.learn('931c6260-75b9-49d6-9506-f2ad7a6a083a', page.split('/').at(-1) ?? '');
    },
  },
);

export const sharkey2024SetUp = sharkeySetUp(
  {
    emojiFile: 'atseh4a6oxgd003g',
    streamed: 'atsehz8qoxgd007c',
    reactedTo: 'atsei4cboxgd007h',
    renote: 'atsei1anoxgd007f',
    reply: null,
    onTimeline: 'atsei68boxgd007k',
    forAnonymous: 'atsei7eroxgd007l',
  },
  {
    'users__notes own, app token full': async (lab) => {
      await lab.api('notes/delete', { i: ALICE, noteId: 'atsegp2ioxgd002f' });
    },

    'notes__create rate limited (minInterval 1 s)': (lab) => post(lab, null, { i: CAROL, text: 'r' }),
  },
);

function comment(length: number): Record<string, string> {
  return { comment: 'x'.repeat(length) };
}

async function unscheduleAll(lab: Lab): Promise<void> {
  const listed: unknown = await lab.api('notes/schedule/list', { i: FULL, limit: 100 });
  for (const { id } of listed as { id: string }[]) {
    await lab.api('notes/schedule/delete', { i: FULL, noteId: id });
  }
}
