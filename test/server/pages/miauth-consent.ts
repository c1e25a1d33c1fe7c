import type { World } from '../world.ts';
import { consentPage } from './consent.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

/** `/miauth/:session`. */
export function miauthPage(world: World, session: string, query: URLSearchParams): string {
  const { miauthPage: rules, permissions } = world.personality;
  // Firefish and Iceshrimp-JS split it unasked, and the page stays empty.
  if (rules.needsPermission && !query.has('permission'))
    return layout(world, { title: 'MiAuth', body: html`` });
  const asked = (query.get('permission') ?? '').split(',').filter((name) => name !== '');
  const permission = rules.dropsUnknown ? asked.filter((name) => permissions.includes(name)) : asked;
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
