import { paddedPng } from '../png.ts';
import type { Lab } from '../lab.ts';
import type { SetUp } from '../set-up.ts';
import { administrator, grant, legacyToken, post, repeat } from './steps.ts';

const ADMIN = '<native token admin>';
const ALICE = '<native token alice>';
const BOB = '<native token bob>';
const CAROL = '<native token carol>';
const FULL = '<app token full>';
const CHANNEL = 'atsdzd2aiv4o002b';
const NOTES = 'notes__create';

/** A MiAuth session that was granted before the recorded check. */
const granted = (session: string) => async (lab: Lab) => {
  await lab.api('miauth/gen-token', {
    i: ALICE,
    session,
    name: 'k',
    iconUrl: null,
    permission: ['write:notes'],
  });
};

const policies = (changes: object) => async (lab: Lab) => {
  await lab.api('admin/roles/update-default-policies', { i: ADMIN, policies: changes });
};

const streamTarget = (id: string) => (lab: Lab) => post(lab, id, { i: ALICE, text: 'stream target' });

export const misskey2025SetUp: SetUp = {
  start: async (lab) => {
    await administrator(lab, false);
    // Our own server starts that way; here the first account is made by a recorded case.
    if (lab.target.adminToken !== null) await lab.api('admin/update-meta', { i: ADMIN, federation: 'none' });
  },

  before: {
    'miauth-check granted, checked with no body': granted('a70927c4-cfbe-4036-87d3-d4775fa3439b'),
    'miauth-check granted, checked with empty JSON body': granted('89dee461-7b16-4558-a582-4147b3eaed12'),
    'miauth-check granted, checked with form body': granted('2b89e668-72ce-4fc2-82ea-0de6511ceef8'),

    'app__show ok': async (lab) => {
      const app = await lab.api('app/create', {
        name: 'Legacy lab',
        description: 'd',
        permission: ['write:notes', 'read:account'],
        callbackUrl: 'http://localhost:8901/redirect',
      });
      lab.translation.learn('atsdyto8iv4o000t', String(app['id']));
      lab.translation.learn('<legacy app secret>', String(app['secret']));
    },

    [`${NOTES} legacy i=sha256(accessToken+secret)`]: async ({ translation }) => {
      const token = legacyToken(
        translation.text('<legacy accessToken>'),
        translation.text('<legacy app secret>'),
      );
      translation.learn('<legacy i = sha256(accessToken+secret)>', token);
      translation.learn('<LEGACY i UPPER CASE>', token.toUpperCase());
    },

    [`${NOTES} channel ok`]: async (lab) => {
      const channel = await lab.api('channels/create', { i: ALICE, name: 'lab channel' });
      lab.translation.learn(CHANNEL, String(channel['id']));
    },

    'admin__emoji__add fileId': async (lab) => {
      const file = await lab.upload(ADMIN, paddedPng(90, 3), 'emoji.png');
      lab.translation.learn('atsdzgupiv4o0033', String(file['id']));
    },

    'i__revoke-token app token revokes itself (token)': (lab) =>
      grant(lab, ALICE, '<app token to be revoked>', ['write:notes'], 'to be revoked'),

    'i__notifications rate limited': (lab) =>
      repeat(30, () => lab.api('i/notifications', { i: CAROL, limit: 1 })),
    [`${NOTES} rate limited (301st in an hour)`]: (lab) =>
      repeat(300, (index) => lab.api('notes/create', { i: CAROL, text: `r${index}`, visibility: 'home' })),
    'drive__files__create rate limited (121st in an hour)': (lab) =>
      repeat(120, (index) => lab.upload(CAROL, paddedPng(100, index + 10), 'r.png')),

    'streaming login token: main + subNote + reaction': streamTarget('atsdzngdiv4o00f1'),
    'streaming app token full (no read:notifications): main + subNote + reaction':
      streamTarget('atsdzwcxiv4o00fc'),

    'users__notes own (7 kinds of notes), full set of parameters, app token full': sevenKinds,
    [`${NOTES} renote of a followers note of bob (not visible)`]: notesOfBoth,

    'blocking__create bob blocks alice': (lab) =>
      post(lab, 'atse45fiiv4o00go', { i: BOB, text: 'bob public' }),

    [`${NOTES} silenced user / canPublicNote false: public note`]: policies({ canPublicNote: false }),
    'drive__files__create drive full (capacity 1 MiB)': policies({ driveCapacityMb: 1 }),
    [`${NOTES} sensitive word (public becomes home)`]: async (lab) => {
      await policies({})(lab);
      await lab.api('admin/update-meta', { i: ADMIN, sensitiveWords: ['labsensitive'] });
    },
  },

  uploads: {
    'drive__files__create drive full (capacity 1 MiB)': { token: FULL, size: 1_500_000 },
    'drive__files__create 31 MiB png': { token: '<app token bob full>', size: 32_505_856 },
  },
};

async function sevenKinds(lab: Lab): Promise<void> {
  const plain = 'atse2t1hiv4o00fz';
  await post(lab, plain, { i: ALICE, text: 'UN plain' });
  await post(lab, 'atse2t1riv4o00g0', { i: ALICE, text: 'UN reply to self', replyId: plain });
  await post(lab, 'atse2t22iv4o00g1', { i: ALICE, text: 'UN in channel', channelId: CHANNEL });
  await post(lab, 'atse2t2aiv4o00g2', { i: ALICE, renoteId: plain });
  await post(lab, 'atse2t2oiv4o00g3', { i: ALICE, text: 'UN followers', visibility: 'followers' });
  await post(lab, 'atse2t31iv4o00g4', { i: ALICE, text: 'UN specified', visibility: 'specified' });
  await post(lab, 'atse2t3niv4o00g5', { i: BOB, text: 'bob' });
  await post(lab, 'atse2t42iv4o00g6', { i: ALICE, text: 'UN reply to bob', replyId: 'atse2t3niv4o00g5' });
}

async function notesOfBoth(lab: Lab): Promise<void> {
  const alice = 'atsdysusiv4o0004';
  await post(lab, 'atse458aiv4o00gd', { i: BOB, text: 'bob followers', visibility: 'followers' });
  await post(lab, 'atse458oiv4o00ge', { i: BOB, text: 'bob specified', visibility: 'specified' });
  const toAlice = { visibility: 'specified', visibleUserIds: [alice] };
  await post(lab, 'atse4591iv4o00gf', { i: BOB, text: 'bob to alice', ...toAlice });
  await post(lab, 'atse459uiv4o00gg', { i: BOB, text: 'bob home', visibility: 'home' });
  await post(lab, 'atse45a4iv4o00gi', { i: ALICE, text: 'alice followers', visibility: 'followers' });
  await post(lab, 'atse45aciv4o00gj', { i: ALICE, text: 'alice specified', visibility: 'specified' });
}
