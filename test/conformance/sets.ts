import { misskey11 } from '../server/personalities/misskey-11.37.1.ts';
import { misskey12 } from '../server/personalities/misskey-12.119.2.ts';
import { misskey13 } from '../server/personalities/misskey-13.14.2.ts';
import { misskey2025 } from '../server/personalities/misskey-2025.11.1.ts';
import { sharkey2024 } from '../server/personalities/sharkey-2024.9.1-rc.ts';
import { sharkey2025 } from '../server/personalities/sharkey-2025.5.2-dev.ts';
import type { Personality } from '../server/personality.ts';
import type { Settings } from '../server/world.ts';
import type { RecordingSet } from './cases.ts';
import type { Excuse } from './excuse.ts';
import { misskey11Excuses } from './excuses/misskey-11.37.1.ts';
import { misskey2025Excuses, misskey2025MoreExcuses } from './excuses/misskey-2025.11.1.ts';
import { sharkey2025Excuses } from './excuses/sharkey-2025.5.2-dev.ts';
import type { SetUp } from './set-up.ts';
import { misskey11SetUp } from './set-up/misskey-11.ts';
import { misskey2025MoreSetUp } from './set-up/misskey-more.ts';
import { misskeySetUp } from './set-up/misskey.ts';
import { sharkey2024SetUp, sharkey2025SetUp } from './set-up/sharkey.ts';
import { misskey12Ids, misskey13Ids, misskey2025Ids } from './set-up/recorded-ids.ts';

/** A set of recordings: which server it is of, and what a replay has to know. */
type Description = {
  personality: Personality;
  /** How the recorded server was set up. */
  settings: Partial<Settings>;
  setUp: SetUp;
  excuses: readonly Excuse[];
};

const BIG = 'drive__files__create 31 MiB png';
const BOB = '<app token bob full>';
const BIG_UPLOAD = { [BIG]: { token: BOB, size: 32_505_936, name: 'big31.png' } };

export const SETS: Record<RecordingSet, Description> = {
  'misskey-2025.11.1-more': {
    personality: misskey2025,
    settings: { federation: 'all', setupPassword: 'labsetup' },
    setUp: misskey2025MoreSetUp,
    excuses: misskey2025MoreExcuses,
  },
  'misskey-2025.11.1': {
    personality: misskey2025,
    settings: { federation: 'none', setupPassword: 'labsetup' },
    setUp: misskeySetUp(misskey2025Ids, { [BIG]: { token: BOB, size: 32_505_856 } }),
    excuses: misskey2025Excuses,
  },
  'misskey-13.14.2': {
    personality: misskey13,
    settings: {},
    setUp: misskeySetUp(misskey13Ids, BIG_UPLOAD),
    excuses: [],
  },
  'misskey-12.119.2': {
    personality: misskey12,
    settings: {},
    setUp: misskeySetUp(misskey12Ids, BIG_UPLOAD),
    excuses: [],
  },
  'misskey-11.37.1': {
    personality: misskey11,
    settings: {},
    setUp: misskey11SetUp,
    excuses: misskey11Excuses,
  },
  'sharkey-2025.5.2-dev': {
    personality: sharkey2025,
    settings: { setupPassword: 'labsetup' },
    setUp: sharkey2025SetUp,
    excuses: sharkey2025Excuses,
  },
  'sharkey-2024.9.1-rc': {
    personality: sharkey2024,
    settings: {},
    setUp: sharkey2024SetUp,
    excuses: [],
  },
};
