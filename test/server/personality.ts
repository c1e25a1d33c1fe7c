import type { EndpointTable } from './endpoint.ts';
import type { Policies } from './model.ts';
import type { Packed } from './json.ts';

/**
 * All that tells one server version or fork from another. Whatever differs between them is data or a small
 * function here, so that endpoints never ask which server they are.
 */
export type Personality = {
  /** The name tests start it by, such as `misskey-2025.11.1`. */
  id: string;
  software: string;
  version: string;
  /** What the test server implements; another version spreads this one's table and replaces what differs. */
  endpoints: EndpointTable;
  /** What `/api/endpoints` lists, which is more. */
  endpointNames: readonly string[];
  permissions: readonly string[];
  policies: Policies;
  meta: { brief: Packed; detail: Packed };
  nodeinfo: Packed;
  statuses: {
    authenticationFailed: number;
    permissionDenied: number;
    /** `error.kind` of PERMISSION_DENIED and of a suspended account. */
    permissionKind: 'permission' | 'client';
  };
  /** Whether `Authorization: Bearer` is read (Misskey from 13.14). */
  readsBearer: boolean;
  flows: { oauth: boolean; miauth: boolean };
};
