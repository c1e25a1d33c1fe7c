import type { Personality } from '../personality.ts';
import { firefish } from './firefish.ts';

/** Iceshrimp-JS 2026.5.1, Firefish's sister. */
export const iceshrimpJs: Personality = {
  ...firefish,
  id: 'iceshrimp-js',
  software: 'iceshrimp',
  version: '2026.5.1',
};
