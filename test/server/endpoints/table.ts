import { open } from '../endpoint.ts';
import type { Endpoint, EndpointTable } from '../endpoint.ts';
import { text } from '../schema.ts';
import { accountEndpoints } from './account.ts';
import { adminEndpoints } from './admin.ts';
import { apEndpoints } from './ap.ts';
import { channelEndpoints } from './channels.ts';
import { draftEndpoints } from './drafts.ts';
import { driveEndpoints } from './drive.ts';
import { legacyEndpoints } from './legacy.ts';
import { listEndpoints } from './lists.ts';
import { noteEndpoints } from './notes.ts';
import { reactionEndpoints } from './reactions.ts';
import { serverEndpoints } from './server.ts';
import { userEndpoints } from './users.ts';

/** Every endpoint the test server has, by its name under `/api/`. */
export const endpoints: EndpointTable = {
  ...accountEndpoints,
  ...adminEndpoints,
  ...apEndpoints,
  ...channelEndpoints,
  ...draftEndpoints,
  ...driveEndpoints,
  ...legacyEndpoints,
  ...listEndpoints,
  ...noteEndpoints,
  ...reactionEndpoints,
  ...serverEndpoints,
  ...userEndpoints,

  endpoint: open({
    params: { properties: { endpoint: text }, required: ['endpoint'] },
    handle: ({ world, params }) => describe(world.personality.endpoints[params.endpoint]),
  }),
};

function describe(endpoint: Endpoint | undefined) {
  const properties = endpoint?.params.properties;
  if (!properties) return undefined;
  return { params: Object.entries(properties).map(([name, { type }]) => ({ name, type: capital(type) })) };
}

function capital(type = 'string'): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}
