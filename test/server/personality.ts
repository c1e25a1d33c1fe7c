import type { Hono } from 'hono';
import type { BucketTable } from './buckets.ts';
import type { EndpointTable } from './endpoint.ts';
import type { ApiError } from './errors.ts';
import type { Packed } from './json.ts';
import type { Looks } from './looks.ts';
import type { Policies } from './model.ts';
import type { OAuthWays } from './oauth/ways.ts';
import type { Stack } from './stack.ts';
import type { Schema } from './schema.ts';
import type { Settings, World } from './world.ts';

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
  /** Whether `app/create` leaves `note-write` as it is (up to 10), instead of making `write:note` of it. */
  keepsOldPermissionNames: boolean;
  /** Checks parameters and fills in defaults; throws INVALID_PARAM. */
  validate: (schema: Schema, params: unknown) => Packed;
  policies: Policies;
  meta: { brief: Packed; detail: Packed };
  nodeinfo: Nodeinfo;
  statuses: {
    authenticationFailed: number;
    permissionDenied: number;
    /** `error.kind` of PERMISSION_DENIED and of a suspended account. */
    permissionKind: 'permission' | 'client';
    /** `error.kind` of CREDENTIAL_REQUIRED. */
    credentialKind: 'permission' | 'client';
  };
  /** `error.info` of a failure nobody foresaw. */
  failureInfo: (error: Error) => unknown;
  /** What a suspended account is told. */
  suspended: () => ApiError;
  /** Whether `Authorization: Bearer` is read (Misskey from 13.14). */
  readsBearer: boolean;
  /** Whether refusals carry `WWW-Authenticate` (Misskey from 13.14, at first those for a rate limit too). */
  challenges: 'never' | 'always' | 'not at 429';
  /** Whether the access token of the legacy flow is good as it is, or only its hash (up to 12.38). */
  takesRawToken: boolean;
  /** What becomes of a call whose `i` is no text: 13 to 2025 never answer it. */
  oddToken: 'never' | 'error';
  /** Buckets that leak instead of counts of an hour (Sharkey since 2025): then every endpoint has one. */
  buckets: BucketTable | null;
  /** What a 429 tells where there are no buckets: `error.info`, and the header. */
  limitAnswer: { info: boolean; retryAfter: boolean };
  flows: { oauth: boolean; miauth: boolean };
  oauth: OAuthWays;
  miauthPage: MiauthPage;
  streaming: Streaming;
  stack: Stack;
  looks: Looks;
  /** What Unicode reactions are kept as (up to 11). */
  reactionNames: Readonly<Record<string, string>>;
  /** Makes the ids of one server. */
  createIds: () => (time: number) => string;
  drive: DriveRules;
  /** Whether a user is told of each token that MiAuth makes (since 2025.2.1). */
  tellsOfTokens: boolean;
  /** Settings such a server has unless a test gives others. */
  settings: Partial<Settings>;
  /** Routes and middleware that come before all others; null where there are none. */
  mount: ((app: Hono, world: World) => void) | null;
};

export type Nodeinfo = {
  body: Packed;
  /** What `software` says beyond name and version. */
  about: Packed;
  /** The schema versions that `/.well-known/nodeinfo` lists. */
  listed: readonly string[];
  /** CORS on `/nodeinfo/*`, since 2023.10. */
  hasCors: boolean;
  /** CORS on `/.well-known/*`, since 11. */
  linksHaveCors: boolean;
  /** What of `about` 2.0 leaves out. */
  onlyIn21: readonly string[];
  /** Whether version 2.1 loses its `repository` once somebody asked for 2.0. */
  forgetsRepository: boolean;
  /** Whether the content type names the schema. */
  namesSchema: boolean;
};

/** How the MiAuth page of a version treats what it is given. */
export type MiauthPage = {
  /** How `session` comes into the callback: glued on, appended with `?` or `&`, or set in its query. */
  sessionGoes: 'glued' | 'appended' | 'set';
  blockedSchemes: readonly string[];
  /** Only http and https callbacks (13.3.1 to 13.5.3). */
  onlyHttp: boolean;
  /** Whether permissions nobody knows are dropped (since 2024.11). */
  dropsUnknown: boolean;
  /** Whether it shows nothing at all without `permission`. */
  needsPermission: boolean;
  /** Accept does nothing (12.112.1 to 12.117). */
  isBroken: boolean;
};

/** What becomes of an uploaded file. */
export type DriveRules = {
  /** Whether plain text is told from other bytes. */
  detectsText: boolean;
  /** Appended to the name of a file of no known kind. */
  unknownExtension: string | null;
  /** Who may read files by CORS: nobody, everybody (up to 11), or whoever asks, by name (12). */
  sharedWith: 'nobody' | 'everybody' | 'who asks';
  /** What thumbnails are. */
  thumbnailType: string;
  /** Whether the address of a file ends in what kind of file it is. */
  namesKind: boolean;
};

export type Streaming = {
  /** The permission an app must have to stream. */
  permission: string | null;
  /** The permission without which an app that streams is told of no channel. */
  channelPermission: string | null;
  /** What a wrong token gets: 401, a handshake that never ends, or a stream that is closed at once. */
  wrongToken: 'refused' | 'hangs' | 'closed';
  /** The status of a handshake by a suspended account. */
  suspendedStatus: number;
  /** Whether those who watch a note are told of replies to it (Sharkey). */
  tellsReplies: boolean;
  /** Whether the main channel tells of mentions nobody has read (up to 13). */
  tellsUnreadMentions: boolean;
  /** Whether a text `ping` is answered with `pong` (up to 12). */
  answersPing: boolean;
  /** Whether endpoints can be called over the stream (up to 11). */
  takesCalls: boolean;
  /** Whether a second connection to the main channel is passed over. */
  sharesMain: boolean;
};
