import type { Frame, RecordedCase } from './cases.ts';
import { titleOf } from './cases.ts';
import { differences } from './compare.ts';
import { compareHeaders } from './headers.ts';
import type { Lab } from './lab.ts';
import { expand, replayRequest } from './request.ts';
import { replayStream } from './streaming.ts';
import type { SetUp } from './set-up.ts';
import { OPEN_LISTS } from './volatile.ts';

/** Longer than any answer takes, large uploads included. */
const ANSWER_PATIENCE = 20_000;

/** Replays one case and tells what is not as it was recorded; nothing is well. */
export async function replay(lab: Lab, recorded: RecordedCase, setUp: SetUp): Promise<string[]> {
  await lab.target.reach(Date.parse(recorded.recordedAt));
  const prepare = setUp.before[titleOf(recorded)];
  if (prepare) {
    await prepare(lab);
    await lab.target.settle();
  }
  if (recorded.frames) return replayStream(lab, recorded, framesOf(recorded, setUp), setUp.actors);
  const { url, init } = await replayRequest(recorded, lab, setUp.uploads[titleOf(recorded)]);
  const answer = await fetch(url, {
    ...init,
    signal: AbortSignal.timeout(recorded.response.status === null ? lab.target.patience : ANSWER_PATIENCE),
  }).catch((error: unknown) => (isTimeout(error) ? null : Promise.reject(error)));
  if (!answer || recorded.response.status === null) {
    const [was, is] = [recorded.response.status ?? 'no answer', answer?.status ?? 'no answer'];
    return was === is ? [] : [`${was} was recorded, ${is} came`];
  }
  return compareAnswer(lab, recorded, answer);
}

/** What came and went, with what others did in between. */
function framesOf(recorded: RecordedCase, { actions }: SetUp): Frame[] {
  const frames = [...(recorded.frames ?? []), ...(actions?.[titleOf(recorded)] ?? [])];
  return frames.toSorted((a, b) => a.t - b.t);
}

async function compareAnswer(lab: Lab, recorded: RecordedCase, answer: Response): Promise<string[]> {
  const { response } = recorded;
  const text = await answer.text();
  const isJson = response.json !== null && response.json !== undefined;
  const json: unknown = isJson && text !== '' ? parse(text) : null;
  const wanted = expand(response.json ?? null);
  lab.translation.learnFrom(wanted, json);
  const status =
    answer.status === response.status
      ? []
      : [`status ${response.status} was recorded, ${answer.status} came`];
  const strictness = { values: lab.target.own !== null && !OPEN_LISTS.has(titleOf(recorded)) };
  const body = isJson
    ? differences(lab.translation.json(wanted), json, strictness)
    : compareText(lab, response.text ?? null, text);
  return [...status, ...compareHeaders(lab, response.headers, answer.headers), ...body];
}

/** Of pages only what tells an OAuth client and scope counts; an answer without a body must stay without. */
function compareText(lab: Lab, recorded: string | null, actual: string): string[] {
  if (recorded === '' && actual !== '') return [`no body was recorded, ${actual.length} characters came`];
  const wanted = oauthMeta(recorded ?? '');
  const found = oauthMeta(actual);
  lab.translation.learnFrom(wanted, found);
  return differences(lab.translation.json(wanted), found, { values: true });
}

function oauthMeta(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta name="misskey:oauth:([^"]+)" content="([^"]*)"/g);
  return Object.fromEntries(Array.from(tags, ([, name = '', content = '']) => [name, content]));
}

/** What is no JSON is compared as what it is, and so found to differ. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
