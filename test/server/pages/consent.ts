import type { User } from '../model.ts';
import type { World } from '../world.ts';
import { runConsent } from './consent-script.ts';
import type { ConsentFlow } from './consent-script.ts';
import { html, script } from './html.ts';
import type { Html } from './html.ts';
import { layout, userBadge } from './layout.ts';
import { permissionText } from './permission-texts.ts';

export type Consent = {
  title: string;
  appName: string | null;
  permissions: string[];
  callback: string | null;
  flow: ConsentFlow;
  /** The buttons of the last step. */
  actions: Html;
  head?: Html;
  /** Users who have authorised the app before. */
  known?: Set<string>;
};

/** A consent page: choose the account, continue, accept or reject. */
export function consentPage(world: World, consent: Consent): string {
  const users = [...world.users.values()].filter((user) => user.host === null && !user.isSuspended);
  const { blockedSchemes, onlyHttp, sessionGoes, isBroken } = world.personality.miauthPage;
  const isBrokenHere = isBroken && consent.flow.kind === 'miauth';
  const data = { flow: consent.flow, blockedSchemes, onlyHttp, sessionGoes, isBroken: isBrokenHere };
  const body = html`${accountStep(world, users, consent.known ?? new Set())}
    ${consentStep(world, users, consent)}
    <section data-step="granted" hidden>
      <h1>Access granted</h1>
      <p>
        ${consent.callback === null ? 'Please go back to the application' : 'Going back to the application'}
      </p>
    </section>
    <section data-step="denied" hidden><h1>Access denied</h1></section>
    <section data-step="failed" hidden><h1>An error has occurred</h1></section>
    ${script(runConsent, data)}`;
  return layout(world, { title: consent.title, body, ...(consent.head ? { head: consent.head } : {}) });
}

function accountStep(world: World, users: User[], known: Set<string>): Html {
  const choices = users.map(
    (user, index) =>
      html`<label
        ><input
          type="radio"
          name="account"
          value="${user.token}"
          data-known="${known.has(user.id) ? 'yes' : 'no'}"
          ${index === 0 && html`checked`}
        />${userBadge(world, user)}</label
      >`,
  );
  return html`<section data-step="account">
    <h1>Select an account</h1>
    <fieldset>
      <legend>Select account</legend>
      ${choices}
    </fieldset>
    <div class="actions"><button type="button" class="primary" data-do="continue">Continue</button></div>
  </section>`;
}

function consentStep(world: World, users: User[], consent: Consent): Html {
  const { appName, permissions, callback } = consent;
  const question = appName
    ? `Would you like to authorize "${appName}" to access this account?`
    : 'Are you sure you want to authorize this application to access your account?';
  const badges = users.map(
    (user) => html`<span data-account="${user.token}">${userBadge(world, user)}</span>`,
  );
  const switchAccount = html`<button type="button" class="link" data-do="switch">Switch account</button>`;
  return html`<section data-step="consent" hidden>
    <h1>${question}</h1>
    ${permissionList(appName ?? 'This application', permissions)}
    ${
      callback !== null &&
      html`<p class="soft">
          When access is granted, you will automatically be redirected to the following URL
        </p>
        <p>${callback}</p>`
    }
    <p class="soft">Operate as the following user</p>
    <div class="user">${badges}${switchAccount}</div>
    <div class="actions">${consent.actions}</div>
  </section>`;
}

function permissionList(name: string, permissions: string[]): Html | null {
  if (permissions.length === 0) return null;
  const items = permissions.map((permission) => html`<li>${permissionText(permission)}</li>`);
  return html`<p>${name} requests the following permissions</p>
    <ul>
      ${items}
    </ul>`;
}
