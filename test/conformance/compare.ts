import { ANY_VALUE, ANY_TYPE } from './volatile.ts';

/** What a client decides by: compared on any server. */
const EXACT: ReadonlySet<string> = new Set([
  'error',
  'error.code',
  'error.id',
  'error.kind',
  'error.info.param',
  'code',
  'ok',
]);

/** How close an answer must be. */
export type Strictness = {
  /** Compares the values of leaves too and the lengths of arrays; only sensible on a server of one's own. */
  values: boolean;
};

/**
 * What is wrong with an answer, measured by the recorded one: missing and surplus keys, other types, other values.
 * The recorded one is translated before.
 */
export function differences(recorded: unknown, actual: unknown, strictness: Strictness, path = ''): string[] {
  const key =
    path
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? '';
  if (ANY_TYPE.has(key)) return [];
  const [was, is] = [typeOf(recorded), typeOf(actual)];
  if (was !== is) return [`${path || 'the answer'}: ${was} was recorded, ${is} came`];
  if (Array.isArray(recorded) && Array.isArray(actual)) return inArray(recorded, actual, strictness, path);
  if (isObject(recorded) && isObject(actual)) return inObject(recorded, actual, strictness, path);
  const isCompared = strictness.values ? !ANY_VALUE.has(key) : EXACT.has(path);
  if (!isCompared || recorded === actual) return [];
  return [`${path}: ${JSON.stringify(recorded)} was recorded, ${JSON.stringify(actual)} came`];
}

function inArray(recorded: unknown[], actual: unknown[], strictness: Strictness, path: string): string[] {
  if (strictness.values && recorded.length !== actual.length) {
    return [`${path}: ${recorded.length} elements were recorded, ${actual.length} came`];
  }
  if (strictness.values) {
    return recorded.flatMap((item, index) =>
      differences(item, actual[index], strictness, `${path}[${index}]`),
    );
  }
  // A foreign server's lists hold other things too: each recorded one must be found by its looks.
  return recorded.flatMap((example, index) => {
    const found = actual.map((item) => differences(example, item, strictness, `${path}[${index}]`));
    return found.some((list) => list.length === 0) ? [] : (found[0] ?? [`${path}: empty`]);
  });
}

function inObject(
  recorded: Record<string, unknown>,
  actual: Record<string, unknown>,
  strictness: Strictness,
  path: string,
): string[] {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  const missing = Object.keys(recorded).filter((key) => !(key in actual));
  const surplus = Object.keys(actual).filter((key) => !(key in recorded));
  return [
    ...missing.map((key) => `${at(key)} is missing`),
    ...surplus.map((key) => `${at(key)} is too much`),
    ...Object.keys(recorded)
      .filter((key) => key in actual)
      .flatMap((key) => differences(recorded[key], actual[key], strictness, at(key))),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object';
}
