import type { Asking } from '../asking.ts';

/** Something that tells a server from the others, and how to see it over HTTP. */
export type Trait = { server: string; trait: string; check: (asking: Asking) => Promise<void> };
