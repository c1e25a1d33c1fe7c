import { tokenOf } from '../endpoints/legacy.ts';
import type { World } from '../world.ts';
import { consentPage } from './consent.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

/** `/auth/:token`, the page of the legacy flow. Cancelling tells nobody. */
export function legacyPage(world: World, token: string): string {
  const session = world.authSessions.get(token);
  const app = world.apps.get(session?.appId ?? '');
  const title = 'Granting application permissions';
  if (!app) return layout(world, { title, body: html`<h1>An error has occurred</h1>` });
  const known = [...world.users.values()].filter((user) => tokenOf(world, app, user.id));
  return consentPage(world, {
    title,
    appName: app.name,
    permissions: app.permissions,
    callback: app.callbackUrl,
    known: new Set(known.map((user) => user.id)),
    flow: { kind: 'legacy', token, callback: app.callbackUrl },
    actions: html`<button type="button" data-do="reject">Cancel</button>
      <button type="button" class="primary" data-do="accept">Accept</button>`,
  });
}
