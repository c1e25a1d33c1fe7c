import type { Personality } from '../personality.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

/** CherryPick 4.17.0: a Misskey with a version count of its own, which says what it is based on. */
export const cherrypick: Personality = {
  ...misskey2025,
  id: 'cherrypick',
  software: 'cherrypick',
  version: '4.17.0',
  nodeinfo: {
    ...misskey2025.nodeinfo,
    about: { ...misskey2025.nodeinfo.about, basedMisskeyVersion: '2025.10.2' },
  },
};
