import type { EndpointTable } from '../endpoint.ts';
import { changed, only } from '../endpoint-table.ts';
import { userEndpoints } from './users.ts';

const SEARCH = 'users/search-by-username-and-host';

/** Up to Misskey 13 the rule that a search needs a name or a host stands a step higher, so its failure has another path. */
export const oldUserEndpoints: EndpointTable = changed(
  only(userEndpoints, [SEARCH]),
  [SEARCH],
  (endpoint) => {
    const { allOf, ...params } = endpoint.params;
    return { ...endpoint, params: { ...params, anyOf: allOf?.[0]?.anyOf ?? [] } };
  },
);
