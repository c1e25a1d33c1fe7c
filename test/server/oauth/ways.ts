import type { ClientReader } from './client-page.ts';

/** What differs between versions that have OAuth. */
export type OAuthWays = {
  /** CORS on the discovery document and the token endpoint (since 2023.12.1). */
  hasCors: boolean;
  /** 403 and 501 up to 2026.5, then 400. */
  statuses: { invalidGrant: number; unsupportedGrantType: number };
  /** How the client's page is read, by its media type: HTML and, since 2026.3, JSON. */
  readers: { html: ClientReader; json: ClientReader | null };
  /** What the discovery document says beyond the usual: names and paths. */
  more: Readonly<Record<string, string>>;
  /** What becomes of each transaction or code; a server of several processes loses some. */
  loses: 'nothing' | 'transactions' | 'codes';
};
