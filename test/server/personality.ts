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
  /** What `/api/endpoints` lists; more than the test server implements. */
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
  /** The length a server counts: code points in Misskey. */
  textLength: (text: string) => number;
  flows: { oauth: boolean; miauth: boolean };
};
