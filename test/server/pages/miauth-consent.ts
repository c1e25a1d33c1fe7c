import type { World } from '../world.ts';
import { consentPage } from './consent.ts';
import { html } from './html.ts';

/** `/miauth/:session`. Permissions nobody knows are dropped (since 2024.11). */
export function miauthPage(world: World, session: string, query: URLSearchParams): string {
  const asked = (query.get('permission') ?? '').split(',');
  const permission = asked.filter((name) => world.personality.permissions.includes(name));
  const name = query.get('name');
  const callback = query.get('callback');
  return consentPage(world, {
    title: 'MiAuth',
    appName: name,
    permissions: permission,
    callback,
    flow: { kind: 'miauth', session, name, icon: query.get('icon'), callback, permission },
    actions: html`<button type="button" data-do="reject">Reject</button>
      <button type="button" class="primary" data-do="accept">Accept</button>`,
  });
}
