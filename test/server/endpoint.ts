import type { Token, User } from './model.ts';
import type { RateLimit } from './rate-limits.ts';
import type { Params, Schema } from './schema.ts';
import type { World } from './world.ts';

/** The file part of a multipart request. */
export type Upload = { name: string; type: string; content: Uint8Array<ArrayBuffer> };

/** One call of an endpoint, after authentication and validation. */
export type Call<P = Record<string, unknown>> = {
  world: World;
  user: User | null;
  /** Null with a native token. */
  token: Token | null;
  params: P;
  upload: Upload | null;
};

/** A call by somebody who is signed in. */
export type SignedCall<P> = Call<P> & { user: User };

type Rules = {
  /** Callable with the native token only. */
  secure?: boolean;
  admin?: boolean;
  limit?: RateLimit;
  /** Answers GET too, and may be cached that long when nobody is signed in. */
  cacheSeconds?: number;
  /** Takes multipart/form-data with exactly one file. */
  takesFile?: boolean;
};

export type Endpoint = Rules & {
  credential: boolean;
  permission: string | null;
  params: Schema;
  /** What it returns is sent as JSON; undefined is 204. */
  handle: (call: Call) => unknown;
};

export type EndpointTable = Readonly<Record<string, Endpoint>>;

/** An endpoint anybody may call. */
export function open<const S extends Schema>(
  endpoint: Rules & { params: S; handle: (call: Call<Params<S>>) => unknown },
): Endpoint {
  const { params, handle, ...rules } = endpoint;
  return {
    ...rules,
    credential: false,
    permission: null,
    params: { type: 'object', ...params },
    handle: (call) => handle(call as Call<Params<S>>),
  };
}

/** An endpoint for those who are signed in; `permission` is what an app's token must hold. */
export function signedIn<const S extends Schema>(
  endpoint: Rules & { permission?: string; params: S; handle: (call: SignedCall<Params<S>>) => unknown },
): Endpoint {
  const { params, handle, permission, ...rules } = endpoint;
  return {
    ...rules,
    credential: true,
    permission: permission ?? null,
    params: { type: 'object', ...params },
    handle: (call) => handle(call as SignedCall<Params<S>>),
  };
}
