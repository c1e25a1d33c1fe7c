import type {
  App,
  AuthSession,
  Channel,
  DriveFile,
  Draft,
  Emoji,
  Note,
  Policies,
  Token,
  User,
  WorldEvent,
} from './model.ts';
import type { OAuthState } from './oauth/state.ts';
import { createOAuthState } from './oauth/state.ts';
import type { Personality } from './personality.ts';
import type { RateLimitState } from './rate-limits.ts';

/** What an administrator could set; tests may change it at any time. */
export type Settings = {
  /** The server's display name in `meta`. */
  name: string | null;
  federation: 'all' | 'none';
  rateLimits: boolean;
  sensitiveWords: string[];
  prohibitedWords: string[];
  /** Whether OAuth clients may be http or on a loopback address, as with NODE_ENV=test. */
  allowLocalClients: boolean;
  /** Role policies for everybody, over those of the version. */
  policies: Policies;
  /** `admin/accounts/create` of the very first account asks for it. */
  setupPassword: string | null;
};

/** The state of one server. Nothing outside of it is kept between two requests. */
export type World = {
  /** `config.url`: the origin without a trailing slash. */
  readonly origin: string;
  readonly personality: Personality;
  readonly settings: Settings;
  readonly now: () => number;
  readonly newId: () => string;
  readonly users: Map<string, User>;
  readonly tokens: Map<string, Token>;
  readonly apps: Map<string, App>;
  readonly authSessions: Map<string, AuthSession>;
  readonly notes: Map<string, Note>;
  /** Addresses on other servers, and the ids of the notes and users there. */
  readonly elsewhere: Map<string, string>;
  readonly files: Map<string, DriveFile>;
  readonly channels: Map<string, Channel>;
  readonly drafts: Map<string, Draft>;
  readonly emojis: Map<string, Emoji>;
  readonly hashtags: Map<string, number>;
  readonly oauth: OAuthState;
  readonly rateLimits: RateLimitState;
  readonly listeners: Set<(event: WorldEvent) => void>;
  /** How client pages and files to upload from a URL are fetched. */
  readonly fetch: typeof fetch;
};

export type WorldOptions = {
  origin: string;
  personality: Personality;
  settings?: Partial<Settings>;
  clock?: () => number;
  fetch?: typeof fetch;
};

/** An empty server: no users, no notes. */
export function createWorld(options: WorldOptions): World {
  const now = options.clock ?? Date.now;
  const nextId = options.personality.createIds();
  return {
    origin: options.origin,
    personality: options.personality,
    settings: { ...defaultSettings(), ...options.personality.settings, ...options.settings },
    now,
    newId: () => nextId(now()),
    users: new Map(),
    tokens: new Map(),
    apps: new Map(),
    authSessions: new Map(),
    notes: new Map(),
    elsewhere: new Map(),
    files: new Map(),
    channels: new Map(),
    drafts: new Map(),
    emojis: new Map(),
    hashtags: new Map(),
    oauth: createOAuthState(),
    rateLimits: new Map(),
    listeners: new Set(),
    fetch: options.fetch ?? fetch,
  };
}

/** Tells every streaming connection. */
export function publish(world: World, event: WorldEvent): void {
  for (const listener of world.listeners) listener(event);
}

/** The host part of the origin, with its port. */
export function hostOf(world: World): string {
  return new URL(world.origin).host;
}

function defaultSettings(): Settings {
  return {
    name: null,
    federation: 'all',
    rateLimits: false,
    sensitiveWords: [],
    prohibitedWords: [],
    allowLocalClients: true,
    policies: {},
    setupPassword: null,
  };
}
