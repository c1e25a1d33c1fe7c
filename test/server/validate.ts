import { invalidParam } from './errors.ts';
import { isObject } from './json.ts';
import type { Packed } from './json.ts';
import type { Schema } from './schema.ts';

type Failure = { param: string; reason: string };

/**
 * Checks parameters as Ajv does in Misskey and fills in defaults. Only the first failure is reported, so the
 * order of the rules matters: type, then strings and numbers, then enum/if/anyOf, then arrays, then objects.
 */
export function validate(schema: Schema, value: unknown): Packed {
  const failure = check(schema, value, '#');
  if (failure) throw invalidParam(failure.param, failure.reason);
  return withDefaults(schema, value as Packed);
}

/** Fills in what is not given. */
export function withDefaults(schema: Schema, value: Packed): Packed {
  const filled = { ...value };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (filled[name] === undefined && property.default !== undefined) filled[name] = property.default;
  }
  return filled;
}

function check(schema: Schema, value: unknown, path: string): Failure | null {
  if (value === null && (schema.nullable || schema.type === 'null')) return null;
  if (schema.type && !hasType(schema.type, value)) return fail(path, 'type', typeReason(schema));
  return (
    checkNumber(schema, value, path) ??
    checkString(schema, value, path) ??
    checkChoice(schema, value, path) ??
    checkArray(schema, value, path) ??
    checkObject(schema, value, path)
  );
}

function fail(path: string, rule: string, reason: string): Failure {
  return { param: `${path}/${rule}`, reason };
}

function typeReason(schema: Schema): string {
  return `must be ${schema.type}${schema.nullable ? ',null' : ''}`;
}

function hasType(type: NonNullable<Schema['type']>, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
  }
}

function checkNumber(schema: Schema, value: unknown, path: string): Failure | null {
  if (typeof value !== 'number') return null;
  const { minimum, maximum } = schema;
  if (maximum !== undefined && value > maximum) return fail(path, 'maximum', `must be <= ${maximum}`);
  if (minimum !== undefined && value < minimum) return fail(path, 'minimum', `must be >= ${minimum}`);
  return null;
}

/** Ajv counts code points, so 3000 emoji are 3000 characters. */
function checkString(schema: Schema, value: unknown, path: string): Failure | null {
  if (typeof value !== 'string') return null;
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  const length = Array.from(value).length;
  if (length > maxLength) return fail(path, 'maxLength', `must NOT have more than ${maxLength} characters`);
  if (length < minLength) return fail(path, 'minLength', `must NOT have fewer than ${minLength} characters`);
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    return fail(path, 'pattern', `must match pattern "${pattern}"`);
  }
  if (format && !/^[a-zA-Z0-9]+$/.test(value)) return fail(path, 'format', `must match format "${format}"`);
  return null;
}

function checkChoice(schema: Schema, value: unknown, path: string): Failure | null {
  if (schema.enum && !schema.enum.includes(value)) {
    return fail(path, 'enum', 'must be equal to one of the allowed values');
  }
  for (const [index, part] of (schema.allOf ?? []).entries()) {
    const failure = check(part, value, `${path}/allOf/${index}`);
    if (failure) return failure;
  }
  const failures = schema.anyOf?.map((part, index) => check(part, value, `${path}/anyOf/${index}`)) ?? [];
  if (failures.length > 0 && !failures.includes(null)) return failures[0] ?? null;
  if (schema.if && schema.so && !check(schema.if, value, `${path}/if`)) {
    return check(schema.so, value, `${path}/then`);
  }
  return null;
}

function checkArray(schema: Schema, value: unknown, path: string): Failure | null {
  if (!Array.isArray(value)) return null;
  const { minItems = 0, maxItems = Infinity, items } = schema;
  if (value.length > maxItems) return fail(path, 'maxItems', `must NOT have more than ${maxItems} items`);
  if (value.length < minItems) return fail(path, 'minItems', `must NOT have fewer than ${minItems} items`);
  if (schema.uniqueItems) {
    const twice = value.findLastIndex((item, index) => value.indexOf(item) < index);
    if (twice > 0) {
      const reason = `must NOT have duplicate items (items ## ${twice} and ${value.indexOf(value[twice])} are identical)`;
      return fail(path, 'uniqueItems', reason);
    }
  }
  return items ? first(value, (item) => check(items, item, `${path}/items`)) : null;
}

function checkObject(schema: Schema, value: unknown, path: string): Failure | null {
  if (!isObject(value)) return null;
  const missing = schema.required?.find((name) => value[name] === undefined);
  if (missing !== undefined) return fail(path, 'required', `must have required property '${missing}'`);
  return first(Object.entries(schema.properties ?? {}), ([name, property]) =>
    value[name] === undefined ? null : check(property, value[name], `${path}/properties/${name}`),
  );
}

function first<T>(items: readonly T[], find: (item: T) => Failure | null): Failure | null {
  for (const item of items) {
    const failure = find(item);
    if (failure) return failure;
  }
  return null;
}
