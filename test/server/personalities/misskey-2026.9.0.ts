import { signedIn } from '../endpoint.ts';
import type { Endpoint, EndpointTable } from '../endpoint.ts';
import { changed } from '../endpoint-table.ts';
import { accessDenied } from '../errors.ts';
import type { Personality } from '../personality.ts';
import { id, textOrNull } from '../schema.ts';
import { misskey2025 } from './misskey-2025.11.1.ts';
import { misskey2026March } from './misskey-2026.3.0.ts';

/**
 * Misskey 2026.9.0: an app's token may revoke itself, `notes/reactions` no longer answers GET, and a bad OAuth code
 * is 400 (since 2026.6).
 */
export const misskey2026: Personality = {
  ...misskey2026March,
  id: 'misskey-2026.9.0',
  version: '2026.9.0',
  endpoints: revokingThemselves(changed(misskey2025.endpoints, ['notes/reactions'], withoutGet)),
  oauth: {
    ...misskey2026March.oauth,
    statuses: { invalidGrant: 400, unsupportedGrantType: 400 },
  },
};

function withoutGet({ cacheSeconds: _seconds, ...endpoint }: Endpoint): Endpoint {
  return endpoint;
}

function revokingThemselves(table: EndpointTable): EndpointTable {
  const byUsers = table['i/revoke-token'];
  const revoke = signedIn({
    params: { properties: { tokenId: id, token: textOrNull } },
    handle: (call) => {
      const { world, token, params } = call;
      if (!token) return byUsers?.handle(call);
      if (params.token !== token.token && params.tokenId !== token.id) throw accessDenied();
      world.tokens.delete(token.id);
      return undefined;
    },
  });
  return { ...table, 'i/revoke-token': revoke };
}
