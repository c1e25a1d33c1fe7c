/** An object on its way out of the server. */
export type Packed = Record<string, unknown>;

/** An ISO date as every Misskey entity has it. */
export function isoDate(time: number): string {
  return new Date(time).toISOString();
}

/** Like `isoDate`, null stays null. */
export function isoDateOrNull(time: number | null): string | null {
  return time === null ? null : isoDate(time);
}

/** True for a plain JSON object: not null, not an array. */
export function isObject(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
