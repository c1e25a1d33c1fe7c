import { authenticate, permissionsOf, refuseSuspended, tokenText } from './authenticate.ts';
import type { Caller } from './authenticate.ts';
import { fieldsOf } from './body.ts';
import type { Body } from './body.ts';
import type { Endpoint } from './endpoint.ts';
import {
  accessDenied,
  credentialRequired,
  invalidParam,
  permissionDenied,
  rolePermissionDenied,
} from './errors.ts';
import type { Packed } from './json.ts';
import { consumeLimit } from './rate-limits.ts';
import type { Schema } from './schema.ts';
import type { World } from './world.ts';

/** A request to an endpoint, read but not yet judged. */
export type Incoming = {
  name: string;
  authorization: string | undefined;
  address: string;
  /** `i` of a GET request comes from the query. */
  query: Packed;
  body: Body;
};

/** Answered with 400 and no body at all: a multipart endpoint called without exactly one file. */
export class NoFile extends Error {}

/**
 * Judges a call in the order Misskey does: token, secure, rate limit, credential, suspension, role, permission,
 * parameters. A call that fails later still used up its rate limit.
 */
export async function dispatch(world: World, endpoint: Endpoint, incoming: Incoming): Promise<unknown> {
  const { body } = incoming;
  const upload = endpoint.takesFile ? onlyUpload(body) : null;
  const fields =
    body.kind === 'multipart' && !endpoint.takesFile ? {} : { ...incoming.query, ...fieldsOf(body) };
  const caller = authenticate(world, tokenText(world, incoming.authorization, fields['i']));
  admit(world, endpoint, incoming, caller);
  const { i: _token, ...rest } = fields;
  const params = endpoint.takesFile ? castFields(endpoint.params, rest) : parametersOf(body, rest);
  return endpoint.handle({
    world,
    ...caller,
    upload,
    params: world.personality.validate(endpoint.params, params),
  });
}

function admit(world: World, endpoint: Endpoint, incoming: Incoming, { user, token }: Caller): void {
  if (endpoint.secure && (!user || token)) throw accessDenied();
  consumeLimit(world, incoming.name, user?.id ?? incoming.address, endpoint.limit ?? {});
  if (endpoint.credential) {
    if (!user) throw credentialRequired(world.personality.statuses.credentialKind);
    refuseSuspended(world, user);
    if (endpoint.admin && !user.isAdmin) throw rolePermissionDenied();
  }
  if (endpoint.permission && token && !permissionsOf(world, token).includes(endpoint.permission)) {
    const { permissionDenied: status, permissionKind } = world.personality.statuses;
    throw permissionDenied(status, permissionKind);
  }
}

/** A body that is no object fails the schema as what it is. */
function parametersOf(body: Body, fields: Packed): unknown {
  if (body.kind !== 'parsed') return fields;
  const isObjectOrQuery = typeof body.value === 'object' || Object.keys(fields).length > 0;
  return isObjectOrQuery ? fields : body.value;
}

function onlyUpload(body: Body) {
  if (body.kind !== 'multipart' || body.uploads.length !== 1) throw new NoFile();
  return body.uploads[0] ?? null;
}

/** Multipart fields are text: what should be something else is read as JSON. */
function castFields(schema: Schema, fields: Packed): Packed {
  const cast = { ...fields };
  for (const [name, { type }] of Object.entries(schema.properties ?? {})) {
    const value = cast[name];
    if (type !== 'boolean' || typeof value !== 'string') continue;
    if (value !== 'true' && value !== 'false') {
      throw invalidParam(name, `cannot cast to ${type}`, '0b5f1631-7c1a-41a6-b399-cce335f34d85');
    }
    cast[name] = value === 'true';
  }
  return cast;
}
