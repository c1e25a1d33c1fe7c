import { paddedPng } from '../png.ts';
import type { Policies } from '../../server/model.ts';
import type { Settings } from '../../server/world.ts';
import type { Lab } from '../lab.ts';
import type { SetUp } from '../set-up.ts';
import type { RecordedIds } from './recorded-ids.ts';
import { administrator, grant, legacyToken, post, repeat } from './steps.ts';

const ADMIN = '<native token admin>';
const ALICE = '<native token alice>';
const BOB = '<native token bob>';
const CAROL = '<native token carol>';
const FULL = '<app token full>';
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

/** What the administrator set; old versions have other ways to, which are not built. */
const settings = (changes: Partial<Settings>) => async (lab: Lab) => {
  if (lab.target.own) Object.assign(lab.target.own.world.settings, changes);
  else await lab.api('admin/update-meta', { i: ADMIN, ...changes });
};

const policies = (changes: Policies) => async (lab: Lab) => {
  if (lab.target.own) lab.target.own.world.settings.policies = changes;
  else await lab.api('admin/roles/update-default-policies', { i: ADMIN, policies: changes });
};

const streamTarget = (id: string) => (lab: Lab) => post(lab, id, { i: ALICE, text: 'stream target' });

const sevenKinds = (ids: RecordedIds) => async (lab: Lab) => {
  await post(lab, ids.plain, { i: ALICE, text: 'UN plain' });
  await post(lab, ids.replySelf, { i: ALICE, text: 'UN reply to self', replyId: ids.plain });
  await post(lab, ids.inChannel, { i: ALICE, text: 'UN in channel', channelId: ids.channel });
  await post(lab, ids.renote, { i: ALICE, renoteId: ids.plain });
  await post(lab, ids.followers, { i: ALICE, text: 'UN followers', visibility: 'followers' });
  await post(lab, ids.specified, { i: ALICE, text: 'UN specified', visibility: 'specified' });
  await post(lab, ids.bob, { i: BOB, text: 'bob' });
  await post(lab, ids.replyBob, { i: ALICE, text: 'UN reply to bob', replyId: ids.bob });
};

const notesOfBoth = (ids: RecordedIds) => async (lab: Lab) => {
  await post(lab, ids.bobFollowers, { i: BOB, text: 'bob followers', visibility: 'followers' });
  await post(lab, ids.bobSpecified, { i: BOB, text: 'bob specified', visibility: 'specified' });
  const toAlice = { visibility: 'specified', visibleUserIds: [ids.alice] };
  await post(lab, ids.bobToAlice, { i: BOB, text: 'bob to alice', ...toAlice });
  await post(lab, ids.bobHome, { i: BOB, text: 'bob home', visibility: 'home' });
  await post(lab, ids.aliceFollowers, { i: ALICE, text: 'alice followers', visibility: 'followers' });
  await post(lab, ids.aliceSpecified, { i: ALICE, text: 'alice specified', visibility: 'specified' });
};

/** The same requests were recorded from several versions; only the ids differ. */
export const misskeySetUp = (ids: RecordedIds, uploads: SetUp['uploads']): SetUp => ({
  start: async (lab) => {
    await administrator(lab, false);
    // Our own server starts that way; here the first account is made by a recorded case.
    if (lab.target.adminToken !== null) await settings({ federation: 'none' })(lab);
  },

  before: {
    'miauth-check granted, checked with no body': granted(ids.noBody),
    'miauth-check granted, checked with empty JSON body': granted(ids.emptyJson),
    'miauth-check granted, checked with form body': granted(ids.form),

    'app__show ok': async (lab) => {
      const app = await lab.api('app/create', {
        name: 'Legacy lab',
        description: 'd',
        permission: ['write:notes', 'read:account'],
        callbackUrl: 'http://localhost:8901/redirect',
      });
      lab.translation.learn(ids.app, String(app['id']));
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
      lab.translation.learn(ids.channel, String(channel['id']));
    },

    'admin__emoji__add fileId': async (lab) => {
      const file = await lab.upload(ADMIN, paddedPng(90, 3), 'emoji.png');
      lab.translation.learn(ids.emojiFile, String(file['id']));
    },

    'i__revoke-token app token revokes itself (token)': (lab) =>
      grant(lab, ALICE, '<app token to be revoked>', ['write:notes'], 'to be revoked'),

    'i__notifications rate limited': (lab) =>
      repeat(30, () => lab.api('i/notifications', { i: CAROL, limit: 1 })),
    [`${NOTES} rate limited (301st in an hour)`]: (lab) =>
      repeat(300, (index) => lab.api('notes/create', { i: CAROL, text: `r${index}`, visibility: 'home' })),
    'drive__files__create rate limited (121st in an hour)': (lab) =>
      repeat(120, (index) => lab.upload(CAROL, paddedPng(100, index + 10), 'r.png')),

    'streaming login token: main + subNote + reaction': streamTarget(ids.stream1),
    'streaming app token full (no read:notifications): main + subNote + reaction': streamTarget(ids.stream2),

    'users__notes own (7 kinds of notes), full set of parameters, app token full': sevenKinds(ids),
    [`${NOTES} renote of a followers note of bob (not visible)`]: notesOfBoth(ids),

    'blocking__create bob blocks alice': (lab) => post(lab, ids.bobPublic, { i: BOB, text: 'bob public' }),

    [`${NOTES} silenced user / canPublicNote false: public note`]: policies({ canPublicNote: false }),
    'drive__files__create drive full (capacity 1 MiB)': policies({ driveCapacityMb: 1 }),
    'drive__files__create 31 MiB png': policies({}),
    [`${NOTES} sensitive word (public becomes home)`]: async (lab) => {
      await policies({})(lab);
      await settings({ sensitiveWords: ['labsensitive'] })(lab);
    },
  },

  uploads: {
    'drive__files__create drive full (capacity 1 MiB)': { token: FULL, size: 1_500_000 },
    ...uploads,
  },
});
