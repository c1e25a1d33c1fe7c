import { readdirSync, readFileSync } from 'node:fs';

/** One request to a real server and what it answered. */
export type RecordedCase = {
  set: RecordingSet;
  /** The file it is in, without `.json`: the endpoint, slashes doubled to underscores. */
  file: string;
  case: string;
  /** ISO date; set-up steps and rate limits depend on it. */
  recordedAt: string;
  request: { method: string; url: string; headers: Record<string, string>; body?: unknown };
  response: {
    /** Null when there was no answer within twelve seconds. */
    status: number | null;
    headers: Record<string, string>;
    json?: unknown;
    text?: string | null;
  };
  /** Streaming only. */
  frames?: Frame[];
};

export type Frame = {
  t: number;
  dir: 'sent' | 'received' | 'action' | 'action result' | 'close' | 'error';
  data: unknown;
};

/** The other way that frames were written down in. */
type SideFrame = { t: number; from: 'client' | 'server'; json?: unknown; text?: string; close?: object };

export const RECORDING_SETS = [
  'misskey-2025.11.1-more',
  'misskey-2025.11.1',
  'misskey-13.14.2',
  'misskey-12.119.2',
  'misskey-11.37.1',
  'sharkey-2025.5.2-dev',
  'sharkey-2024.9.1-rc',
] as const;

export type RecordingSet = (typeof RECORDING_SETS)[number];

const FOLDER = new URL('../recordings/', import.meta.url);

/** The cases of one set in the order they were recorded in, since each builds on those before. */
export function recordedCases(set: RecordingSet): RecordedCase[] {
  const cases = readdirSync(new URL(set, FOLDER)).flatMap((name) =>
    casesIn(set, name.replace(/\.json$/, '')),
  );
  return cases.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}

/** The name a case is reported by. */
export function titleOf({ file, case: name }: RecordedCase): string {
  return `${file} ${name}`;
}

/** Files that hold notes on a browser session instead of requests are no cases. */
function casesIn(set: RecordingSet, file: string): RecordedCase[] {
  const content: unknown = JSON.parse(readFileSync(new URL(`${set}/${file}.json`, FOLDER), 'utf8'));
  if (!Array.isArray(content)) return [];
  return content.filter(isCase).map((entry) => {
    // A handshake that was never answered has no response at all.
    const response = (entry.response as RecordedCase['response'] | null) ?? { status: null, headers: {} };
    const frames = entry.frames && { frames: entry.frames.map(frameOf) };
    return Object.assign(entry, { set, file, response, ...frames });
  });
}

function frameOf(frame: Frame | SideFrame): Frame {
  if ('dir' in frame) return frame;
  const { t, from, json, text, close } = frame;
  if (close) return { t, dir: 'close', data: close };
  return { t, dir: from === 'client' ? 'sent' : 'received', data: json ?? text };
}

function isCase(entry: object): entry is RecordedCase {
  return 'request' in entry && 'response' in entry;
}
