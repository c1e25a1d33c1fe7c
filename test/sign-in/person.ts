import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pendingSignIn, signInProgress, type SignInProgress } from '../../lib/accounts/pending.ts';
import { openConsent } from '../server/consent-browser.ts';
import { inTheWindow } from '../unit/accounts/consent.ts';
import { navigates } from '../unit/accounts/world.ts';
import { until } from '../unit/until.ts';

/** Lets a person say yes to every consent page, in windows and in tabs; resolves with how the sign-in has ended. */
export async function sayYes(start: () => Promise<void>): Promise<SignInProgress> {
  inTheWindow(allowInWindow);
  await start();
  const allowed = new Set<number>();
  await until(async () => {
    const progress = await signInProgress.get();
    if (progress && progress.phase !== 'waiting') return true;
    const consent = (await pendingSignIn.get())?.consent;
    const tabId = consent && 'tabId' in consent ? consent.tabId : null;
    if (tabId !== null && !allowed.has(tabId)) await allowInTab(tabId);
    if (tabId !== null) allowed.add(tabId);
    return false;
  });
  const ended = await signInProgress.get();
  if (!ended) throw new Error('the sign-in was given up');
  return ended;
}

/** OAuth; resolves with the address at which the browser closes the window. */
async function allowInWindow(url: string): Promise<string> {
  const page = await openConsent(url);
  page.click('Continue');
  const decision = await fetch(new URL('/oauth/decision', url), {
    method: 'POST',
    body: new URLSearchParams(page.formFields()),
    redirect: 'manual',
  });
  const answer = decision.headers.get('location');
  // What Chromium says when the window shows an error.
  if (answer === null) throw new Error('Authorization page could not be loaded.');
  return answer;
}

/** MiAuth and the legacy flow: the page goes on to the callback afterwards. */
async function allowInTab(tabId: number): Promise<void> {
  const { url = '' } = await fakeBrowser.tabs.get(tabId);
  const page = await openConsent(url);
  page.click('Continue');
  page.click('Accept');
  await page.settled();
  await navigates(tabId);
}
