import type { Personality } from '../personality.ts';
import { cherrypick } from './cherrypick.ts';
import { federationNone } from './federation-none.ts';
import { firefish } from './firefish.ts';
import { hanging } from './hanging.ts';
import { iceshrimpJs } from './iceshrimp-js.ts';
import { iceshrimpNet } from './iceshrimp.net.ts';
import { losingCodes, losingTransactions } from './losing-oauth.ts';
import { mastodon } from './mastodon.ts';
import { misskey10 } from './misskey-10.102.0.ts';
import { misskey11 } from './misskey-11.37.1.ts';
import { misskey12Broken } from './misskey-12.115.0.ts';
import { misskey12 } from './misskey-12.119.2.ts';
import { misskey12Early } from './misskey-12.39.0.ts';
import { misskey13 } from './misskey-13.14.2.ts';
import { misskey2023December } from './misskey-2023.12.1.ts';
import { misskey2023September } from './misskey-2023.9.0.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';
import { misskey2026March } from './misskey-2026.3.0.ts';
import { misskey2026 } from './misskey-2026.9.0.ts';
import { sharkey2024 } from './sharkey-2024.9.1-rc.ts';
import { sharkey2025 } from './sharkey-2025.5.2-dev.ts';
import { webPage } from './web-page.ts';
import { yojoArt } from './yojo-art.ts';
import { misskeyIo } from './misskey.io.ts';

const all: Personality[] = [
  misskey2026,
  misskey2026March,
  misskey2025,
  misskey2023December,
  misskey2023September,
  misskey13,
  misskey12,
  misskey12Broken,
  misskey12Early,
  misskey11,
  misskey10,
  cherrypick,
  yojoArt,
  sharkey2025,
  sharkey2024,
  firefish,
  iceshrimpJs,
  federationNone,
  losingTransactions,
  mastodon,
  iceshrimpNet,
  webPage,
  hanging,
  losingCodes,
  misskeyIo({ id: 'misskey.io' }),
  misskeyIo({ id: 'misskey.io-edge', edgeRefusesPreflights: true }),
];

/** Every server there is, by the name tests start it by. */
export const personalities: Readonly<Record<string, Personality>> = Object.fromEntries(
  all.map((personality) => [personality.id, personality]),
);
