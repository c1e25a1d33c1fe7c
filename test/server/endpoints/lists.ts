import { signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';

/** Lists nobody here ever fills. */
export const listEndpoints: EndpointTable = {
  'antennas/list': signedIn({ permission: 'read:account', params: {}, handle: () => [] }),
  'clips/list': signedIn({ permission: 'read:account', params: {}, handle: () => [] }),
  'users/lists/list': signedIn({ permission: 'read:account', params: {}, handle: () => [] }),
};
