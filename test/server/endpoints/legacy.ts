import { open, signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { packApp } from '../entities/app.ts';
import { packUserDetailed } from '../entities/user.ts';
import { refusal } from '../errors.ts';
import { randomText, sha256 } from '../ids.ts';
import type { App } from '../model.ts';
import { id, text, textOrNull } from '../schema.ts';
import { grantToken } from '../users.ts';
import type { World } from '../world.ts';

const tokenOnly = { properties: { token: text }, required: ['token'] } as const;

/** The sign-in of Misskey before MiAuth; every version still has it. */
export const legacyEndpoints: EndpointTable = {
  'app/create': open({
    params: {
      properties: {
        name: text,
        description: text,
        permission: { type: 'array', uniqueItems: true, items: text },
        callbackUrl: textOrNull,
      },
      required: ['name', 'description', 'permission'],
    },
    handle: ({ world, params }) => {
      const { name, description, permission, callbackUrl = null } = params;
      const permissions = world.personality.keepsOldPermissionNames ? permission : permission.map(modernName);
      const app: App = {
        id: world.newId(),
        name,
        description,
        permissions,
        callbackUrl,
        secret: randomText(32),
      };
      world.apps.set(app.id, app);
      return { ...packApp(world, app), secret: app.secret };
    },
  }),

  'app/show': open({
    params: { properties: { appId: id }, required: ['appId'] },
    handle: ({ world, params }) => {
      const app = world.apps.get(params.appId);
      if (!app) throw noSuchApp('dce83913-2dc6-4093-8a7b-71dbb11718a3');
      return packApp(world, app);
    },
  }),

  'auth/session/generate': open({
    params: { properties: { appSecret: text }, required: ['appSecret'] },
    handle: ({ world, params }) => {
      const app = appWithSecret(world, params.appSecret);
      if (!app) throw noSuchApp('92f93e63-428e-4f2f-a5a4-39e1407fe998');
      const session = { id: world.newId(), token: crypto.randomUUID(), appId: app.id, userId: null };
      world.authSessions.set(session.token, session);
      return { token: session.token, url: `${world.origin}/auth/${session.token}` };
    },
  }),

  'auth/session/show': open({
    params: tokenOnly,
    handle: ({ world, params }) => {
      const session = world.authSessions.get(params.token);
      const app = world.apps.get(session?.appId ?? '');
      if (!session || !app) throw noSuchSession('bd72c97d-eba7-4adb-a467-f171b8847250');
      return { id: session.id, app: packApp(world, app), token: session.token };
    },
  }),

  'auth/session/userkey': open({
    params: { properties: { appSecret: text, token: text }, required: ['appSecret', 'token'] },
    handle: ({ world, params }) => {
      const app = appWithSecret(world, params.appSecret);
      if (!app) throw noSuchApp('fcab192a-2c5a-43b7-8ad8-9b7054d8d40d');
      const session = world.authSessions.get(params.token);
      if (session?.appId !== app.id) throw noSuchSession('5b5a1503-8bc8-4bd0-8054-dc189e8cdcb3');
      const user = world.users.get(session.userId ?? '');
      const granted = user && tokenOf(world, app, user.id);
      if (!user || !granted) throw pendingSession();
      world.authSessions.delete(session.token);
      return { accessToken: granted.token, user: packUserDetailed(world, user) };
    },
  }),

  'auth/accept': signedIn({
    secure: true,
    params: tokenOnly,
    handle: ({ world, user, params }) => {
      const session = world.authSessions.get(params.token);
      const app = world.apps.get(session?.appId ?? '');
      if (!session || !app) throw noSuchSession('9c72d8de-391a-43c1-9d06-08d29efde8df');
      session.userId = user.id;
      // One token per app and user: a second sign-in gives the same one.
      if (tokenOf(world, app, user.id)) return;
      const token = randomText(32);
      const hash = sha256(token + app.secret);
      grantToken(world, user, { permissions: app.permissions, token, hash, appId: app.id });
    },
  }),
};

/** The token that an app has of a user. */
export function tokenOf(world: World, app: App, userId: string) {
  return [...world.tokens.values()].find((row) => row.appId === app.id && row.userId === userId);
}

/** `note-read` and `note/read` become `read:note`. */
function modernName(permission: string): string {
  return permission.replace(/^(.+)(?:\/|-)(read|write)$/, '$2:$1');
}

function appWithSecret(world: World, secret: string): App | undefined {
  return [...world.apps.values()].find((app) => app.secret === secret);
}

function noSuchApp(id: string) {
  return refusal('NO_SUCH_APP', id, 'No such app.');
}

function noSuchSession(id: string) {
  return refusal('NO_SUCH_SESSION', id, 'No such session.');
}

function pendingSession() {
  const message = 'This session is not completed yet.';
  return refusal('PENDING_SESSION', '8c8a4145-02cc-4cca-8e66-29ba60445a8e', message);
}
