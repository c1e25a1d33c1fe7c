import { invalidParam } from './errors.ts';
import { isObject } from './json.ts';
import type { Packed } from './json.ts';
import type { Schema } from './schema.ts';
import { withDefaults } from './validate.ts';

/**
 * Checks parameters as Misskey up to 11 does, with cafy, and fills in defaults: one after the other as the endpoint
 * lists them, by name, each told of in a few fixed words. Formats of ids are not looked at.
 */
export function validateByCafy(schema: Schema, value: unknown): Packed {
  const given = isObject(value) ? value : {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const isRequired = schema.required?.includes(name) ?? false;
    const reason = complaint(property, given[name], isRequired);
    if (reason !== null) throw invalidParam(name, reason);
  }
  return withDefaults(schema, given);
}

function complaint(schema: Schema, value: unknown, isRequired: boolean): string | null {
  if (value === undefined) return isRequired ? 'must-be-not-undefined' : null;
  if (value === null) return schema.nullable ? null : 'must-be-not-null';
  const type = schema.type === 'integer' ? 'number' : schema.type;
  if (type && !hasType(type, value)) return `must-be-${/^[ao]/.test(type) ? 'an' : 'a'}-${type}`;
  if (schema.enum && !schema.enum.includes(value)) return 'not-match-pattern';
  if (typeof value === 'number' && !isWithin(value, schema.minimum, schema.maximum)) return 'invalid-range';
  if (typeof value === 'string' && !isWithin(value.length, schema.minLength, schema.maxLength))
    return 'invalid-range';
  if (Array.isArray(value)) return complaintOfList(schema, value);
  return isObject(value) ? complaintOfObject(schema, value) : null;
}

function complaintOfList({ items, uniqueItems, minItems, maxItems }: Schema, list: unknown[]): string | null {
  if (uniqueItems && new Set(list).size < list.length) return 'must-be-unique';
  if (!isWithin(list.length, minItems, maxItems)) return 'invalid-range';
  return items && list.some((item) => complaint(items, item, true) !== null) ? 'invalid-item' : null;
}

function complaintOfObject({ properties = {}, required }: Schema, given: Packed): string | null {
  for (const [name, property] of Object.entries(properties)) {
    const reason = complaint(property, given[name], required?.includes(name) ?? false);
    if (reason !== null) return `${name}: ${reason}`;
  }
  return null;
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

function isWithin(value: number, minimum = -Infinity, maximum = Infinity): boolean {
  return value >= minimum && value <= maximum;
}
