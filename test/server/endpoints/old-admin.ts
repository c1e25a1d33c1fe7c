import { signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { changed, only, refusing } from '../endpoint-table.ts';
import { id } from '../schema.ts';
import { accountEndpoints } from './account.ts';
import { adminEndpoints } from './admin.ts';

/** What differs up to Misskey 13 in administration and in one's apps and tokens. */
export const oldAdminEndpoints: EndpointTable = {
  // Fails where later versions refuse.
  ...refusing(adminEndpoints, 'admin/accounts/create', () => new Error('access denied')),

  'i/apps': signedIn({
    secure: true,
    params: {},
    handle: (call) => {
      const apps = accountEndpoints['i/apps']?.handle({ ...call, params: {} }) as Record<string, unknown>[];
      return apps.map(({ iconUrl: _icon, description: _description, ...app }) => app);
    },
  }),

  'i/revoke-token': signedIn({
    secure: true,
    params: { properties: { tokenId: id }, required: ['tokenId'] },
    handle: (call) => accountEndpoints['i/revoke-token']?.handle({ ...call, token: null }),
  }),

  ...changed(only(accountEndpoints, ['i/registry/get']), ['i/registry/get'], (endpoint) => ({
    ...endpoint,
    secure: true,
  })),
};
