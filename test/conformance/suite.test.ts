import { readdirSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Frame } from './cases.ts';
import { recordedCases, RECORDING_SETS, titleOf } from './cases.ts';
import { NOT_REPLAYED } from './excused.ts';
import { openSuite, outcomeOf } from './suite.ts';
import { ownTarget } from './target.ts';

const SET = 'misskey-2025.11.1-more';

type Change = (json: Record<string, unknown>) => Record<string, unknown>;

/** Replays one case against a server whose answer is changed on its way. */
async function replayChanged(
  title: string,
  endpoint: string,
  change: (answer: Response) => Promise<Response>,
) {
  const target = await ownTarget(SET);
  const suite = await openSuite(SET, target);
  onTestFinished(suite.close);
  target.own?.faults.next(endpoint, async (work) => change(await work()));
  const recorded = suite.cases.find((one) => titleOf(one) === title);
  if (!recorded) throw new Error(`there is no case ${title}`);
  return suite.run(recorded);
}

const changeBody = (change: Change) => async (answer: Response) => {
  const { status, headers } = answer;
  return new Response(JSON.stringify(change((await answer.json()) as Record<string, unknown>)), {
    status,
    headers,
  });
};

const changeHead = (status: number, headers: Record<string, string>) => async (answer: Response) => {
  const changed = new Headers(answer.headers);
  for (const [name, value] of Object.entries(headers)) changed.set(name, value);
  return new Response(await answer.text(), { status, headers: changed });
};

test('an unchanged answer passes', async () => {
  expect(await replayChanged('meta default', 'meta', async (answer) => answer)).toEqual({ kind: 'passed' });
});

test.each<[string, Change]>([
  ['a key that is missing', ({ uri: _uri, ...rest }) => rest],
  ['a key too many', (json) => ({ ...json, extra: 1 })],
  ['another type', (json) => ({ ...json, uri: 5 })],
  ['null for a text', (json) => ({ ...json, uri: null })],
  ['a text for null', (json) => ({ ...json, name: 'a name' })],
  ['another value', (json) => ({ ...json, maxNoteTextLength: 500 })],
  ['a key missing further in', (json) => ({ ...json, policies: {} })],
  [
    'a shorter list',
    (json) => ({ ...json, policies: { ...(json['policies'] as object), uploadableFileTypes: [] } }),
  ],
])('%s is noticed', async (_, change) => {
  const outcome = await replayChanged('meta default', 'meta', changeBody(change));
  expect(outcome.kind).toBe('failed');
});

test.each([
  ['another status', changeHead(403, {})],
  ['another CORS header', changeHead(401, { 'access-control-allow-origin': 'null' })],
  ['a CORS header too many', changeHead(401, { 'access-control-allow-credentials': 'true' })],
  ['another content type', changeHead(401, { 'content-type': 'text/plain' })],
  [
    'another error',
    changeBody(() => ({ error: { code: 'X', id: 'x', kind: 'client', message: 'Credential required.' } })),
  ],
  [
    'another id of the same error',
    changeBody(({ error }) => ({ error: { ...(error as object), id: crypto.randomUUID() } })),
  ],
])('%s is noticed', async (_, change) => {
  const outcome = await replayChanged('i no token', 'i', change);
  expect(outcome.kind).toBe('failed');
});

const sent: Frame = {
  t: 1,
  dir: 'sent',
  data: { type: 'connect', body: { channel: 'localTimeline', id: '2', pong: true } },
};
const connected: Frame = { t: 2, dir: 'received', data: { type: 'connected', body: { id: '2' } } };

/** Replays a session that nobody signed in to. */
async function replayFrames(...frames: Frame[]) {
  const suite = await openSuite('misskey-2025.11.1', await ownTarget('misskey-2025.11.1'));
  onTestFinished(suite.close);
  const [recorded] = suite.cases;
  if (!recorded) throw new Error('there is no case');
  const request = { method: 'GET', url: `ws://${new URL(recorded.request.url).host}/streaming`, headers: {} };
  return suite.run({ ...recorded, case: 'planted', request, response: { status: 101, headers: {} }, frames });
}

describe('of a stream', () => {
  test('what comes as it came passes', async () => {
    expect(await replayFrames(sent, connected)).toEqual({ kind: 'passed' });
  });

  test.each<[string, Frame[]]>([
    ['a message that is missing', [sent, connected, connected]],
    ['a message too many', [sent]],
    ['another message', [sent, { ...connected, data: { type: 'connected', body: { id: '3' } } }]],
    ['a text for a message', [sent, { ...connected, data: 'pong' }]],
  ])('%s is noticed', async (_, frames) => {
    expect((await replayFrames(...frames)).kind).toBe('failed');
  });
});

test('an excused case that passes fails', () => {
  expect(outcomeOf([], null)).toEqual({ kind: 'passed' });
  expect(outcomeOf(['differs'], 'a reason')).toEqual({ kind: 'excused', reason: 'a reason' });
  expect(outcomeOf(['differs'], null).kind).toBe('failed');
  expect(outcomeOf([], 'a reason').kind).toBe('failed');
});

test('every recorded file is replayed, or there is a reason', () => {
  const folder = new URL('../recordings/', import.meta.url);
  const left = RECORDING_SETS.flatMap((set) => {
    const replayed = new Set(recordedCases(set).map(({ file }) => `${file}.json`));
    return readdirSync(new URL(set, folder)).flatMap((name) => (replayed.has(name) ? [] : `${set}/${name}`));
  });
  expect(left.toSorted()).toEqual(Object.keys(NOT_REPLAYED).toSorted());
});
