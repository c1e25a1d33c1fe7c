import { paddedPng } from './png.ts';
import type { RecordedCase } from './cases.ts';
import type { Lab } from './lab.ts';
import type { Target } from './target.ts';
import type { Translation } from './translation.ts';

const YEAR = 31_536_000_000;

export type ReplayRequest = { url: string; init: RequestInit };

/** What to send for a body that was only noted by its size. */
export type UploadPlan = {
  token: string;
  size: number;
  name?: string;
  fields?: Record<string, string>;
  /** Makes files of one size differ. */
  seed?: number;
  /** Width and height of the picture. */
  side?: number;
  /** Zeros instead of a picture. */
  isZeros?: boolean;
};

/** A recorded request for the server at hand. */
export async function replayRequest(
  { request, recordedAt }: RecordedCase,
  { translation, target }: Lab,
  upload: UploadPlan | undefined,
): Promise<ReplayRequest> {
  const headers = new Headers(mapValues(request.headers, translation.text));
  const body = upload
    ? uploadForm(upload, translation)
    : bodyOf(later(request.body, recordedAt, target), headers, translation);
  if (upload) headers.delete('content-type');
  return {
    url: translation.text(request.url),
    init: { method: request.method, headers, body, redirect: 'manual' },
  };
}

/** Times in a request are meant from when it was made; our own server's clock stands at that time. */
function later(body: unknown, recordedAt: string, target: Target): unknown {
  if (target.own || typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const shift = Date.now() - Date.parse(recordedAt);
  const isTime = (value: unknown) =>
    typeof value === 'number' && Math.abs(value - Date.parse(recordedAt)) < YEAR;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      isTime(value) ? value + shift : later(value, recordedAt, target),
    ]),
  );
}

/** `aaaa…[3000 chars]` stands for as many code points, `abab…[3000 code points, 3000 UTF-16 units]` too. */
export function expand(value: unknown): unknown {
  if (typeof value === 'string') {
    const short = /^(.+)…\[(\d+) (?:chars|code points, \d+ UTF-16 units)\]$/su.exec(value);
    return short ? prolong(Array.from(short[1] ?? ''), Number(short[2])) : value;
  }
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item)]));
}

/** Repeats what the start of a text repeats, until it has so many code points. Spaces before it stand after it too. */
function prolong(start: string[], length: number): string {
  const margin = start.findIndex((point) => point !== ' ');
  if (margin > 0) {
    const spaces = ' '.repeat(margin);
    return spaces + prolong(start.slice(margin), length - 2 * margin) + spaces;
  }
  const repeats = (period: number) => start.every((point, index) => point === start[index % period]);
  const period = start.findIndex((_, index) => index > 0 && repeats(index));
  if (period === -1) throw new Error(`cannot tell how this goes on: ${start.join('')}`);
  return Array.from({ length }, (_, index) => start[index % period]).join('');
}

function bodyOf(body: unknown, headers: Headers, translation: Translation): BodyInit | null {
  if (body === null || body === undefined) return null;
  if (typeof body !== 'string') {
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return JSON.stringify(expand(translation.json(body)));
  }
  // Bytes were written down one to a character. Sent as bytes, fetch adds no content type of its own.
  return new Uint8Array(Buffer.from(translation.text(body), 'latin1'));
}

function uploadForm(
  { token, size, seed, side, name, fields, isZeros }: UploadPlan,
  translation: Translation,
): FormData {
  const form = new FormData();
  form.append('i', translation.text(token));
  for (const [field, value] of Object.entries(fields ?? {})) form.append(field, value);
  const content = isZeros ? new Uint8Array(size) : paddedPng(size, seed, side);
  form.append('file', new Blob([content], { type: 'image/png' }), name ?? 'shot.png');
  return form;
}

function mapValues(
  record: Record<string, string>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
