import { open } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { named } from '../endpoint-table.ts';
import { packUserDetailed } from '../entities/user.ts';
import type { User } from '../model.ts';
import { limit, text } from '../schema.ts';
import type { World } from '../world.ts';
import { userEndpoints } from './users.ts';

const searching = named(userEndpoints, 'users/search-by-username-and-host');
const { allOf, ...searchParams } = searching.params;

/** Sharkey finds those who never posted too, for whoever is not signed in. */
export const sharkeyUserEndpoints: EndpointTable = {
  'users/search': open({
    params: { properties: { query: text, limit: limit(10) }, required: ['query'] },
    handle: ({ world, user, params }) => {
      const query = params.query.toLowerCase();
      const found = [...world.users.values()].filter(({ username }) => username.includes(query));
      return found.slice(0, params.limit).map((one) => packUserDetailed(world, one, user));
    },
  }),

  'users/search-by-username-and-host': {
    ...searching,
    params: { ...searchParams, anyOf: allOf?.[0]?.anyOf ?? [] },
    handle: (call) => {
      if (call.user) return searching.handle(call);
      const { username, limit: most } = call.params as { username?: string; limit: number };
      const found = namedLike(call.world, username ?? '').slice(0, most);
      return found.map((one) => packUserDetailed(call.world, one));
    },
  },
};

function namedLike(world: World, start: string): User[] {
  return [...world.users.values()].filter(
    ({ username, isSuspended }) => !isSuspended && username.startsWith(start.toLowerCase()),
  );
}
