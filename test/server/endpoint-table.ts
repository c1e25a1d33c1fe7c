import type { Endpoint, EndpointTable } from './endpoint.ts';

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
