import { except } from '../endpoint-table.ts';
import type { Personality } from '../personality.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';

const LATER_POLICIES = /^(?:maxFileSizeMb|uploadableFileTypes|noteDraftLimit|scheduledNoteLimit)$/;
const LATER_ENDPOINTS = [
  'notes/drafts/create',
  'notes/drafts/list',
  'notes/drafts/count',
  'notes/drafts/delete',
];

const isOfThen = (name: string) => !/^(?:notes\/drafts|chat)\//.test(name);

/** Misskey 2023.12.1: the first whose OAuth a page of another origin can use. No drafts, no file policies. */
export const misskey2023December: Personality = {
  ...misskey2025,
  id: 'misskey-2023.12.1',
  version: '2023.12.1',
  endpoints: except(misskey2025.endpoints, ...LATER_ENDPOINTS),
  endpointNames: misskey2025.endpointNames.filter(isOfThen),
  permissions: misskey2025.permissions.filter((name) => !name.endsWith(':chat')),
  policies: Object.fromEntries(
    Object.entries(misskey2025.policies).filter(([name]) => !LATER_POLICIES.test(name)),
  ),
  tellsOfTokens: false,
  limitAnswer: { info: false, retryAfter: false },
  miauthPage: {
    ...misskey2025.miauthPage,
    blockedSchemes: ['javascript:', 'file:', 'data:', 'mailto:', 'tel:'],
    dropsUnknown: false,
  },
};
