import { open } from '../endpoint.ts';
import type { Endpoint, EndpointTable } from '../endpoint.ts';
import { answering, changed, only } from '../endpoint-table.ts';
import { sharkeyUserEndpoints } from '../endpoints/sharkey-users.ts';
import { endpoints } from '../endpoints/table.ts';
import { packChannel } from '../entities/channel.ts';

/** The endpoints of any Sharkey, of those it lists. */
export function sharkeyEndpoints(names: readonly string[]): EndpointTable {
  return {
    ...only(endpoints, names),
    ...sharkeyUserEndpoints,
    ...changed(only(endpoints, ['drive/files/create']), ['drive/files/create'], takingAnyComment),
    'channels/featured': open({
      params: {},
      handle: ({ world, user }) =>
        [...world.channels.values()]
          .filter(({ lastNotedAt }) => lastNotedAt !== null)
          .map((channel) => packChannel(world, channel, user)),
    }),
    ...answering(endpoints, {
      'channels/search': (channels, { world, user }) =>
        (channels as { id: string }[]).flatMap(({ id }) => {
          const channel = world.channels.get(id);
          return channel ? [packChannel(world, channel, user)] : [];
        }),
    }),
  };
}

/** An alternative text is as long as its writer likes. */
function takingAnyComment(endpoint: Endpoint): Endpoint {
  const properties = { ...endpoint.params.properties, comment: { type: 'string', nullable: true } } as const;
  return { ...endpoint, params: { ...endpoint.params, properties } };
}
