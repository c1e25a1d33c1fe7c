import type { Personality } from '../personality.ts';
import { cherrypick } from './cherrypick.ts';
import { misskey2026March } from './misskey-2026.3.0.ts';

/** yojo-art 1.9.0, a fork of CherryPick. */
export const yojoArt: Personality = {
  ...cherrypick,
  id: 'yojo-art',
  software: 'yojo-art',
  version: '1.9.0',
  nodeinfo: {
    ...cherrypick.nodeinfo,
    about: {
      ...cherrypick.nodeinfo.about,
      basedMisskeyVersion: '2025.12.2',
      basedCherrypickVersion: '4.17.0',
    },
  },
  oauth: { ...cherrypick.oauth, readers: { html: misskey2026March.oauth.readers.html, json: null } },
};
