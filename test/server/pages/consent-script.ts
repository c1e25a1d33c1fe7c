// oxlint-disable unicorn/consistent-function-scoping -- all it uses must be inside

/** What a consent page must do once the user has accepted; data of the page's own script. */
export type ConsentFlow =
  | {
      kind: 'miauth';
      session: string;
      name: string | null;
      icon: string | null;
      callback: string | null;
      permission: string[];
    }
  | { kind: 'legacy'; token: string; callback: string | null }
  | { kind: 'oauth' };

export type ConsentData = {
  flow: ConsentFlow;
  blockedSchemes: readonly string[];
  onlyHttp: boolean;
  sessionGoes: 'glued' | 'appended' | 'set';
  /** Accept does nothing. */
  isBroken: boolean;
};

/**
 * Runs in the page: three steps without a navigation, as in Misskey's own client. The only navigation a browser
 * sees is the one to the callback. Sent as text, so it may use nothing from outside of itself.
 */
export function runConsent({ flow, blockedSchemes, onlyHttp, sessionGoes, isBroken }: ConsentData): void {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const on = (name: string, act: () => void) => {
    for (const button of all(`[data-do=${name}]`)) button.addEventListener('click', act);
  };
  const show = (step: string) => {
    for (const section of all('[data-step]')) section.hidden = section.dataset['step'] !== step;
  };
  const chosen = () => document.querySelector<HTMLInputElement>('input[name=account]:checked')?.value ?? '';
  const call = async (endpoint: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify({ i: chosen(), ...body }) };
    const response = await fetch(`/api/${endpoint}`, request);
    if (!response.ok) throw new Error(`${endpoint} answered ${response.status}`);
  };
  const leaveTo = (url: URL) => {
    if (onlyHttp && !url.protocol.startsWith('http')) throw new Error('invalid url');
    if (blockedSchemes.includes(url.protocol)) throw new Error('invalid url');
    location.href = url.href;
  };
  // The legacy flow glues its parameter on, in every version.
  const callbackUrl = (callback: string): URL => {
    if (flow.kind === 'legacy') return new URL(`${callback}?token=${flow.token}`);
    const session = flow.kind === 'miauth' ? flow.session : '';
    const mark = sessionGoes === 'appended' && callback.includes('?') ? '&' : '?';
    const url = new URL(sessionGoes === 'set' ? callback : `${callback}${mark}session=${session}`);
    if (sessionGoes === 'set') url.searchParams.set('session', session);
    return url;
  };
  const accept = async () => {
    if (flow.kind === 'oauth' || isBroken) return;
    if (flow.kind === 'miauth') {
      const { session, name, icon, permission } = flow;
      await call('miauth/gen-token', { session, name, iconUrl: icon, permission });
    } else {
      await call('auth/accept', { token: flow.token });
    }
    show('granted');
    if (flow.callback === null) return;
    leaveTo(callbackUrl(flow.callback));
  };
  on('continue', () => {
    const login = document.querySelector<HTMLInputElement>('input[name=login_token]');
    if (login) login.value = chosen();
    for (const badge of all('[data-account]')) badge.hidden = badge.dataset['account'] !== chosen();
    // An app that the user has authorised before is let in without a question.
    const isKnown = document.querySelector<HTMLElement>('input[name=account]:checked')?.dataset['known'];
    if (isKnown === 'yes') accept().catch(() => show('failed'));
    else show('consent');
  });
  on('switch', () => show('account'));
  on('reject', () => show('denied'));
  on('accept', () => {
    accept().catch(() => show('failed'));
  });
}
