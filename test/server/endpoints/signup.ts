import { open } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packMe } from '../entities/user.ts';
import { text } from '../schema.ts';
import { createUser } from '../users.ts';

/** Anybody may make an account, as on the old servers that were recorded; the first becomes the administrator. */
export const signupEndpoints: EndpointTable = {
  signup: open({
    params: { properties: { username: text, password: text }, required: ['username', 'password'] },
    handle: ({ world, params }) => {
      const isAdmin = world.users.size === 0;
      const created = createUser(world, { ...params, isAdmin });
      return { ...packMe(world, created, true), token: created.token };
    },
  }),
};
