import type { Call, Endpoint, EndpointTable } from './endpoint.ts';
import { ApiError } from './errors.ts';

/** Ways to make one version's endpoints of another's. */

/** Those that a version has. */
export function only(table: EndpointTable, names: readonly string[]): EndpointTable {
  return Object.fromEntries(Object.entries(table).filter(([name]) => names.includes(name)));
}

/** All but some. */
export function except(table: EndpointTable, ...names: string[]): EndpointTable {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)));
}

/** Some of them changed alike. Names that are not there are passed over. */
export function changed(
  table: EndpointTable,
  names: readonly string[],
  change: (endpoint: Endpoint) => Endpoint,
): EndpointTable {
  const entries = Object.entries(table).map(([name, endpoint]): [string, Endpoint] => [
    name,
    names.includes(name) ? change(endpoint) : endpoint,
  ]);
  return Object.fromEntries(entries);
}

/** Endpoints that any app may call on behalf of its user. */
export function withoutPermission(table: EndpointTable, ...names: string[]): EndpointTable {
  return changed(table, names, (endpoint) => ({ ...endpoint, permission: null }));
}

/** Some of them with another answer, by their names. */
export function answering(
  table: EndpointTable,
  changes: Readonly<Record<string, (answer: unknown, call: Call) => unknown>>,
): EndpointTable {
  const entries = Object.entries(changes).map(([name, change]): [string, Endpoint] => {
    const endpoint = named(table, name);
    return [name, { ...endpoint, handle: (call) => change(endpoint.handle(call), call) }];
  });
  return Object.fromEntries(entries);
}

/** One whose refusals become others. */
export function refusing(
  table: EndpointTable,
  name: string,
  change: (error: ApiError, call: Call) => Error,
): EndpointTable {
  const endpoint = named(table, name);
  const handle = (call: Call) => {
    try {
      return endpoint.handle(call);
    } catch (error) {
      throw error instanceof ApiError ? change(error, call) : error;
    }
  };
  return { [name]: { ...endpoint, handle } };
}

/** The endpoint of that name, which must be there. */
export function named(table: EndpointTable, name: string): Endpoint {
  const endpoint = table[name];
  if (!endpoint) throw new Error(`there is no ${name}`);
  return endpoint;
}
