import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension's APIs, in functions that run inside its pages and worker. */
  const chrome: Browser;
}
