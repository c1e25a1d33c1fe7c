/** The part of JSON schema that Misskey's endpoints describe their parameters with. */
export type Schema = {
  type?: 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'object' | 'null';
  nullable?: boolean;
  default?: unknown;
  enum?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: 'misskey:id';
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  if?: Schema;
  /** JSON schema's `then`, by a name that does not make a thenable of it. */
  so?: Schema;
};

type Plain<S> = S extends { enum: readonly (infer E)[] }
  ? E
  : S extends { type: 'string' }
    ? string
    : S extends { type: 'boolean' }
      ? boolean
      : S extends { type: 'integer' | 'number' }
        ? number
        : S extends { type: 'array'; items: infer I }
          ? Value<I>[]
          : S extends { properties: object }
            ? Params<S>
            : unknown;

type Value<S> = S extends { nullable: true } ? Plain<S> | null : Plain<S>;

type Present<S> =
  | (S extends { required: readonly (infer R)[] } ? R : never)
  | (S extends { properties: infer P }
      ? { [K in keyof P]: P[K] extends { default: unknown } ? K : never }[keyof P]
      : never);

/** What a handler gets after validation: required and defaulted properties are there, others may be. */
export type Params<S> = S extends { properties: infer P }
  ? { [K in keyof P as K extends Present<S> ? K : never]: Value<P[K]> } & {
      [K in keyof P as K extends Present<S> ? never : K]?: Value<P[K]>;
    }
  : object;

export const id = { type: 'string', format: 'misskey:id' } as const;
export const idOrNull = { type: 'string', format: 'misskey:id', nullable: true } as const;
export const text = { type: 'string' } as const;
export const textOrNull = { type: 'string', nullable: true } as const;
export const flag = { type: 'boolean', default: false } as const;

/** The usual `limit` parameter. */
export function limit<D extends number>(byDefault: D, maximum = 100) {
  return { type: 'integer', minimum: 1, maximum, default: byDefault as number } as const;
}
