import browser from 'webextension-polyfill';
import { dataKinds } from './data-kinds.ts';

/** Whether the person lets data be sent: all of it or none. Always so in a browser that has no question for that. */
export const consent = { get: isGiven, watch: onConsent };

/** Asks for it, in the browser's own words. Only in a click, only where it is not given, and before anything is awaited. */
export function askForConsent(): Promise<boolean> {
  return browser.permissions.request({ data_collection: [...dataKinds] });
}

async function isGiven(): Promise<boolean> {
  const { data_collection: given } = await browser.permissions.getAll();
  return given === undefined || dataKinds.every((kind) => given.includes(kind));
}

/** Calls back whenever it may have changed, by our question or in the browser's settings. */
function onConsent(listener: (isGiven: boolean) => void): () => void {
  const tell = () => void isGiven().then(listener);
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(tell);
  return () => {
    for (const event of events) event.removeListener(tell);
  };
}
