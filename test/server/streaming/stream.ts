import type { WebSocket } from 'ws';
import { dispatch } from '../dispatch.ts';
import { isVisibleTo } from '../entities/note.ts';
import { packNotification } from '../entities/notification.ts';
import { ApiError } from '../errors.ts';
import { isObject } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Note, Notification, User, WorldEvent } from '../model.ts';
import type { World } from '../world.ts';
import { mainEventsOfNote, streamedNote } from './notes.ts';

type Stream = {
  world: World;
  user: User | null;
  /** The token it was opened with. */
  token: string | null;
  /** Whether it may connect to channels. */
  hearsChannels: boolean;
  send: (type: string, body: unknown) => void;
  /** channel ids that the client chose → channel names */
  channels: Map<string, string>;
  notes: Set<string>;
};

/** Who listens. */
export type Listener = { user: User | null; hearsChannels: boolean };

const ANONYMOUS_CHANNELS = ['localTimeline'];
const SIGNED_IN_CHANNELS = [...ANONYMOUS_CHANNELS, 'homeTimeline', 'main'];

/** Talks to one connection until it closes. */
export function openStream(
  world: World,
  socket: WebSocket,
  { user, hearsChannels }: Listener,
  token: string | null,
): void {
  const send = (type: string, body: unknown) => socket.send(JSON.stringify({ type, body }));
  const stream: Stream = { world, user, token, hearsChannels, send, channels: new Map(), notes: new Set() };
  const listener = (event: WorldEvent) => tell(stream, event);
  world.listeners.add(listener);
  socket.on('close', () => world.listeners.delete(listener));
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text === 'ping' && world.personality.streaming.answersPing) return socket.send('pong');
    const message = parse(text);
    if (message) obey(stream, message.type, message.body);
  });
}

function parse(text: string): { type: string; body: Packed } | null {
  try {
    const message: unknown = JSON.parse(text);
    if (!isObject(message) || typeof message['type'] !== 'string') return null;
    return { type: message['type'], body: isObject(message['body']) ? message['body'] : {} };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function obey(stream: Stream, type: string, body: Packed): void {
  const id = String(body['id']);
  switch (type) {
    case 'connect':
      return connect(stream, id, String(body['channel']), body['pong'] === true);
    case 'disconnect':
      // Seen on 2025.11: the main channel goes on talking.
      if (stream.channels.get(id) !== 'main') stream.channels.delete(id);
      return;
    case 'subNote':
    case 'sr':
    case 's':
      stream.notes.add(id);
      return;
    case 'unsubNote':
    case 'un':
      stream.notes.delete(id);
      return;
    case 'api':
      if (stream.world.personality.streaming.takesCalls) void callEndpoint(stream, id, body);
      return;
    default:
  }
}

/** A channel nobody knows, or not for this user, is passed over in silence. */
function connect(stream: Stream, id: string, channel: string, wantsPong: boolean): void {
  const known = stream.user ? SIGNED_IN_CHANNELS : ANONYMOUS_CHANNELS;
  if (!stream.hearsChannels || !known.includes(channel)) return;
  const isShared = channel === 'main' && stream.world.personality.streaming.sharesMain;
  if (isShared && [...stream.channels.values()].includes(channel)) return;
  stream.channels.set(id, channel);
  if (wantsPong) stream.send('connected', { id });
}

/** Calls an endpoint as the owner of the stream: Misskey up to 11. */
async function callEndpoint({ world, token, send }: Stream, id: string, { ep, data }: Packed): Promise<void> {
  const name = String(ep);
  const endpoint = world.personality.endpoints[name];
  if (!endpoint) return;
  const value = { ...(isObject(data) ? data : {}), i: token };
  const body = { kind: 'parsed', value } as const;
  const incoming = { name, authorization: undefined, address: 'local', query: {}, body };
  try {
    send(`api:${id}`, { res: await dispatch(world, endpoint, incoming) });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    send(`api:${id}`, error.body);
  }
}

function tell(stream: Stream, event: WorldEvent): void {
  switch (event.kind) {
    case 'note':
      return tellOfNote(stream, event.note);
    case 'noteUpdated':
      if (stream.notes.has(event.noteId)) {
        stream.send('noteUpdated', { id: event.noteId, type: event.type, body: event.body });
      }
      return;
    case 'main':
      if (event.userId === stream.user?.id) toChannel(stream, 'main', event.type, event.body);
      return;
    case 'notification':
      if (event.userId === stream.user?.id) tellOfNotification(stream, stream.user, event.notification);
  }
}

function tellOfNote(stream: Stream, note: Note): void {
  const { world, user } = stream;
  const { looks } = world.personality;
  if (user) {
    for (const { type, body } of mainEventsOfNote(world, note, user)) toChannel(stream, 'main', type, body);
  }
  if (!isVisibleTo(world, note, user) || note.channelId) return;
  const isHome = user && (note.userId === user.id || user.following.has(note.userId));
  if (isHome) toChannel(stream, 'homeTimeline', 'note', looks.heard(streamedNote(world, note, user), user));
  if (note.visibility === 'public')
    toChannel(stream, 'localTimeline', 'note', streamedNote(world, note, user));
}

function tellOfNotification(stream: Stream, user: User, notification: Notification): void {
  const body = packNotification(stream.world, notification, user);
  const { heard } = stream.world.personality.looks;
  const note = isObject(body['note']) ? { note: heard(body['note'], user) } : {};
  toChannel(stream, 'main', 'notification', { ...body, ...note });
  // Misskey waits two seconds for the notification to be read; here nobody ever reads one.
  toChannel(stream, 'main', 'unreadNotification', body);
}

/** Sends to every connection of a channel. */
function toChannel(stream: Stream, channel: string, type: string, body: unknown): void {
  for (const [id, name] of stream.channels) {
    if (name === channel) stream.send('channel', { id, type, body });
  }
}
