import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Frame, RecordedCase } from './cases.ts';
import { differences } from './compare.ts';
import type { Lab } from './lab.ts';
import type { Actors } from './set-up.ts';
import { actOnStream } from './stream-actions.ts';

type Message = { type?: unknown; body?: unknown };

const NATIVE: Actors = { alice: '<native token alice>', bob: '<native token bob>' };

/** What a message of a channel says. */
type Inner = { id?: unknown; type?: unknown; body?: { id?: unknown } | string };

/** Misskey sends these two seconds after what they tell of, unless that was read or the stream closed by then. */
const LATE: Readonly<Record<string, string>> = {
  unreadNotification: 'notification',
  unreadMention: 'mention',
};

/** Replays a streaming session: what was sent is sent, what others did is done, what came must come. */
export async function replayStream(
  lab: Lab,
  recorded: RecordedCase,
  frames: Frame[],
  actors: Actors = NATIVE,
): Promise<string[]> {
  const { socket, status } = await open(lab, recorded);
  if (status !== recorded.response.status || !socket) {
    socket?.terminate();
    return status === recorded.response.status
      ? []
      : [`${recorded.response.status} was recorded, ${status} came`];
  }
  const received: Message[] = [];
  socket.on('message', (data: Buffer) => received.push(messageOf(parse(data.toString()))));
  let noteId = '';
  for (const frame of frames) {
    if (isSubscription(frame)) noteId = frame.data.body.id;
    if (frame.dir === 'sent') await send(lab, socket, frame.data);
    if (frame.dir === 'action') await act(lab, frames, frame, { ...actors, noteId });
  }
  const wanted = withoutLeftovers(
    frames.filter(({ dir }) => dir === 'received').map(({ data }) => messageOf(data)),
  );
  await until(() => received.length >= wanted.length, lab.target.patience);
  socket.terminate();
  return compareFrames(lab, wanted, received);
}

async function open(
  lab: Lab,
  { request }: RecordedCase,
): Promise<{ socket: WebSocket | null; status: number | null }> {
  const headers = lab.translation.json(request.headers) as Record<string, string>;
  const socket = new WebSocket(lab.translation.text(request.url), { headers });
  const refused = new Promise<number>((resolve) => {
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
  const opened = new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101));
  });
  const status = await Promise.race([opened, refused, delay(lab.target.patience, null)]);
  if (status === 101) return { socket, status };
  // A handshake that is given up is an error to the socket, not to the replay.
  socket.on('error', () => undefined);
  socket.terminate();
  return { socket: null, status };
}

async function send(lab: Lab, socket: WebSocket, data: unknown): Promise<void> {
  socket.send(typeof data === 'string' ? data : JSON.stringify(lab.translation.json(data)));
  // A pong comes after everything that was sent before has been taken in. Some servers close the stream instead.
  if (socket.readyState === WebSocket.CLOSED) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  const answered = Promise.race([once(socket, 'pong', { signal }), once(socket, 'close', { signal })]);
  socket.ping();
  await answered;
  waiting.abort();
}

/** Does what somebody did, with the text it was seen to have, and learns the id of the note they made. */
async function act(
  lab: Lab,
  frames: Frame[],
  frame: Frame,
  scene: Actors & { noteId: string },
): Promise<void> {
  const result = frames.slice(frames.indexOf(frame)).find(({ dir }) => dir === 'action result');
  const { id = null } = (result?.data ?? {}) as { id?: string | null };
  const made = await actOnStream(lab, String(frame.data), { ...scene, text: textOf(frames, id) });
  if (id !== null && made !== null) lab.translation.learn(id, made);
}

function textOf(frames: Frame[], noteId: string | null): string | null {
  const notes = frames.map(
    ({ data }) => (data as { body?: { body?: { id?: string; text?: string } } }).body?.body,
  );
  return notes.find((note) => note?.id === noteId && note.text !== undefined)?.text ?? null;
}

/** A text that is no JSON is a message without type. */
function messageOf(data: unknown): Message {
  return typeof data === 'string' ? { body: data } : (data as Message);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Without what came late of the session before: nothing in this one is what it tells of. */
function withoutLeftovers(messages: Message[]): Message[] {
  const inners = messages.map(innerOf);
  return messages.filter((_, index) => {
    const { type, body } = inners[index] ?? {};
    const cause = LATE[String(type)];
    return (
      cause === undefined || inners.some((other) => other.type === cause && idIn(other.body) === idIn(body))
    );
  });
}

function innerOf({ body }: Message): Inner {
  return typeof body === 'object' && body !== null ? body : {};
}

function idIn(body: Inner['body']): unknown {
  return typeof body === 'string' ? body : body?.id;
}

/** Frames of different kinds may overtake each other; those of one kind may not. */
function compareFrames(lab: Lab, wanted: Message[], received: Message[]): string[] {
  const kinds = new Set([...wanted, ...received].map(kindOf));
  return [...kinds].flatMap((kind) => {
    const before = wanted.filter((message) => kindOf(message) === kind);
    const now = received.filter((message) => kindOf(message) === kind);
    const isLate = Object.keys(LATE).some((type) => kind.includes(type));
    if (before.length !== now.length && !isLate)
      return [`${kind}: ${before.length} were recorded, ${now.length} came`];
    return before.slice(0, now.length).flatMap((message, index) => {
      lab.translation.learnFrom(message, now[index]);
      const strictness = { values: lab.target.own !== null };
      return differences(lab.translation.json(message), now[index], strictness, kind);
    });
  });
}

function kindOf(message: Message): string {
  const { type } = message;
  const { type: inner, id } = innerOf(message);
  const channel = type === 'noteUpdated' ? '' : String(id);
  return [type, inner, channel].filter((part) => typeof part === 'string' && part !== '').join(' ');
}

function isSubscription(frame: Frame): frame is Frame & { data: { body: { id: string } } } {
  return frame.dir === 'sent' && ['subNote', 's'].includes(String((frame.data as Message).type));
}

async function until(isDone: () => boolean, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (!isDone() && Date.now() < end) await delay(5);
}
