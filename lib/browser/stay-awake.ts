import browser from 'webextension-polyfill';

/** ms; browsers put an idle background to sleep after 30 s, and abort its requests with it. */
const nudge = 20_000;

/** Keeps the background awake while `work` runs, and lets go at once after. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), nudge);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
