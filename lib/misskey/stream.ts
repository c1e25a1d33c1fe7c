import { isObject } from './refusal.ts';
import type { Connection } from './request.ts';

/** ms a stream may take to open, and ms in which servers that say so have said that they tell us things. */
const opening = 5000;
const welcome = 1500;

/** What nobody is told in the minutes that a stream lives: all of it is kept as long. `length`: UTF-16 units. */
const tooMuch = { messages: 1000, length: 1_000_000 };

/** What a server tells a person at once as it happens. */
export interface Stream {
  /** The first event of this type that is meant; null if none comes within `patience` (ms). It may have come before. */
  event: <T>(type: string, meant: (body: unknown) => T | null, patience: number) => Promise<T | null>;
  close: () => void;
}

/**
 * Listens to the main channel of the token's owner; null where that cannot be. A browser lets nothing but the address
 * carry the token, as in the server's own client.
 */
export async function openStream({ origin, token }: Required<Connection>): Promise<Stream | null> {
  const address = `${origin.replace(/^http/, 'ws')}/streaming?i=${encodeURIComponent(token)}`;
  const socket = new WebSocket(address);
  const heard: unknown[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of waiting) look();
  };
  socket.addEventListener('message', ({ data }) => {
    const isTooLong = typeof data === 'string' && data.length > tooMuch.length;
    if (isTooLong || heard.length >= tooMuch.messages) socket.close();
    else heard.push(parse(data));
    wake();
  });

  /** The first message that is meant; null when time or the stream is over. */
  function first<T>(meant: (message: unknown) => T | null, patience: number): Promise<T | null> {
    return new Promise((resolve) => {
      const done = (found: T | null) => {
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      const look = () => {
        const found = heard.map(meant).find((value) => value !== null);
        if (found !== undefined) done(found);
        else if (socket.readyState > WebSocket.OPEN) done(null);
      };
      const timer = setTimeout(done, patience, null);
      waiting.add(look);
      look();
    });
  }

  const isOpen = await opened(socket, wake);
  if (!isOpen) return null;
  socket.send(JSON.stringify({ type: 'connect', body: { channel: 'main', id: channel, pong: true } }));
  await first((message) => (typeOf(message) === 'connected' ? true : null), welcome);
  return {
    event: (type, meant, patience) => first((message) => eventIn(message, type, meant), patience),
    close: () => socket.close(),
  };
}

const channel = 'main';

async function opened(socket: WebSocket, wake: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    const give = (isOpen: boolean) => {
      clearTimeout(timer);
      if (!isOpen) socket.close();
      resolve(isOpen);
    };
    const timer = setTimeout(give, opening, false);
    socket.addEventListener('open', () => give(true));
    socket.addEventListener('close', () => {
      give(false);
      wake();
    });
  });
}

function eventIn<T>(message: unknown, type: string, meant: (body: unknown) => T | null): T | null {
  if (typeOf(message) !== 'channel' || !isObject(message)) return null;
  const event = message['body'];
  if (!isObject(event) || event['id'] !== channel || event['type'] !== type) return null;
  return meant(event['body']);
}

function typeOf(message: unknown): unknown {
  return isObject(message) ? message['type'] : null;
}

/** A server may say anything. */
function parse(data: unknown): unknown {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as unknown) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
