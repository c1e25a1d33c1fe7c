import type { Client } from '../oauth/client-page.ts';
import type { Transaction } from '../oauth/state.ts';
import type { World } from '../world.ts';
import { consentPage } from './consent.ts';
import { html } from './html.ts';

/** The page of `/oauth/authorize`; the answer is a form, in which a refusal is sent too. */
export function oauthConsentPage(
  world: World,
  request: { client: Client; transaction: Transaction },
): string {
  const { client, transaction } = request;
  return consentPage(world, {
    title: 'OAuth',
    appName: client.name,
    permissions: transaction.scopes,
    callback: transaction.redirectUri,
    flow: { kind: 'oauth' },
    head: html`<meta name="misskey:oauth:transaction-id" content="${transaction.id}" />
      <meta name="misskey:oauth:client-name" content="${client.name}" />
      ${client.logo !== null && html`<meta name="misskey:oauth:client-logo" content="${client.logo}" />`}
      <meta name="misskey:oauth:scope" content="${transaction.scopes.join(' ')}" />`,
    actions: html`<form method="post" action="/oauth/decision" class="actions">
      <input type="hidden" name="transaction_id" value="${transaction.id}" />
      <input type="hidden" name="login_token" value="" />
      <button name="cancel" value="cancel">Reject</button>
      <button class="primary">Accept</button>
    </form>`,
  });
}
