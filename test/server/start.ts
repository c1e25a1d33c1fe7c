import { getRequestListener } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { Journal } from './app.ts';
import { remotePost, remoteUser, type RemotePost } from './elsewhere.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import type { Note, Token, User } from './model.ts';
import type { Personality } from './personality.ts';
import { misskey2025 } from './personalities/misskey-2025.11.1.ts';
import type { RequestRecord } from './requests.ts';
import { serveStreams } from './streaming/serve.ts';
import { createUser, grantToken, userNamed } from './users.ts';
import type { NewUser } from './users.ts';
import { createWorld } from './world.ts';
import type { Settings, World } from './world.ts';

export type ServerOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The address to listen on; the loopback by default. */
  host?: string;
  /** `config.url`, when the browser knows the server by another name than `http://localhost:PORT`. */
  origin?: string;
  /** Names or full descriptions; alice and bob unless told. */
  users?: readonly (string | NewUser)[];
  personality?: Personality;
  settings?: Partial<Settings>;
  clock?: () => number;
  /** Serves https. */
  tls?: { key: string; cert: string };
  /** Fetches OAuth client pages and URLs to upload from. */
  fetch?: typeof fetch;
  /** False lets `close` pass over calls to endpoints the server lacks. */
  strict?: boolean;
};

export type TestServer = {
  origin: string;
  port: number;
  world: World;
  faults: Faults;
  /** Every request but preflights, oldest first. */
  requests: RequestRecord[];
  /** Calls to endpoints and pages the server does not have: `POST /api/nope`. */
  unexpected: string[];
  users: () => User[];
  addUser: (user: string | NewUser) => User;
  /** A post on another server, which `ap/show` finds by its address. */
  addPostElsewhere: (post: RemotePost) => Note;
  /** A user of another server, whom `ap/show` finds by the address of their profile. */
  addUserElsewhere: (uri: string, username: string) => User;
  /** An app token with these permissions. */
  tokenFor: (username: string, permissions: string[]) => Token;
  /** A user's notes, oldest first. */
  notesOf: (username: string) => Note[];
  /** The requests to one endpoint, such as `notes/create`. */
  requestsTo: (endpoint: string) => RequestRecord[];
  /** Refuses connections until `resume`. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  /** Stops the server, and throws if it got calls it has no endpoint for. */
  close: () => Promise<void>;
};

/** Starts a server of its own: nothing is shared with any other. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { tls, strict = true } = options;
  const http = tls ? createHttpsServer(tls) : createHttpServer();
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(port, options.host ?? '127.0.0.1', resolve);
    });
  const stop = () => {
    http.closeAllConnections();
    return new Promise<void>((resolve) => {
      http.close(() => resolve());
    });
  };
  await listen(options.port ?? 0);
  const { port } = http.address() as AddressInfo;
  const origin = options.origin ?? `${tls ? 'https' : 'http'}://localhost:${port}`;
  const world = createWorld({ personality: misskey2025, ...options, origin });
  const faults = createFaults();
  const journal: Journal = { requests: [], unexpected: [] };
  const answer = createApp(world, faults, journal);
  http.on(
    'request',
    getRequestListener((request, env) => answer(request, env as HttpBindings)),
  );
  const streams = serveStreams(http, world);
  const server = { origin, port, world, faults, ...journal, ...helpers(world, journal) };
  for (const user of options.users ?? ['alice', 'bob']) server.addUser(user);
  return {
    ...server,
    pause: stop,
    resume: () => listen(port),
    close: async () => {
      streams.close();
      await stop();
      if (strict && journal.unexpected.length > 0) throw unexpectedCalls(journal.unexpected);
    },
  };
}

function helpers(world: World, journal: Journal) {
  const named = (username: string): User => {
    const user = userNamed(world, username);
    if (!user) throw new Error(`there is no user ${username}`);
    return user;
  };
  return {
    users: () => [...world.users.values()],
    addUser: (user: string | NewUser) =>
      createUser(world, typeof user === 'string' ? { username: user } : user),
    addPostElsewhere: (post: RemotePost) => remotePost(world, post),
    addUserElsewhere: (uri: string, username: string) => remoteUser(world, uri, username),
    tokenFor: (username: string, permissions: string[]) =>
      grantToken(world, named(username), { permissions, name: 'test' }),
    notesOf: (username: string) => {
      const { id } = named(username);
      return [...world.notes.values()].filter((note) => note.userId === id);
    },
    requestsTo: (endpoint: string) => journal.requests.filter((request) => request.endpoint === endpoint),
  };
}

function unexpectedCalls(calls: string[]): Error {
  return new Error(`The test server has no such endpoint:\n${calls.join('\n')}`);
}
