import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ids from '../../../site/store-ids.json' with { type: 'json' };
import { putInFront, rewrite } from '../front.ts';

const output = resolve(import.meta.dirname, '../../../.output');
/** The package for Safari, in a Chromium that lacks what Safari lacks. */
export const likeSafari = join(output, 'chrome-like-safari');

/** Makes it of the build for Safari, whose code and permissions it keeps. */
export function buildLikeSafari(): void {
  rmSync(likeSafari, { recursive: true, force: true });
  cpSync(join(output, 'safari-mv3-e2e'), likeSafari, { recursive: true });
  rewrite(join(likeSafari, 'manifest.json'), (text) => {
    const { browser_specific_settings: _safari, ...manifest } = JSON.parse(text) as Record<string, unknown>;
    // The tests know the extension by its key.
    return JSON.stringify({ ...manifest, key: ids.developmentKey });
  });
  putInFront(likeSafari, 'safari.js', `(${String(beLikeSafari)})();\n`);
}

function beLikeSafari(): void {
  const lacking = ['identity', 'notifications', 'omnibox', 'sidePanel', 'sidebarAction'];
  for (const name of lacking) Object.defineProperty(chrome, name, { value: undefined });
  for (const [api, name] of [
    [chrome.action, 'getUserSettings'],
    [chrome.action, 'onUserSettingsChanged'],
    [chrome.runtime, 'getContexts'],
    [chrome.storage.local, 'getKeys'],
    [chrome.storage.local, 'setAccessLevel'],
  ] as const)
    Object.defineProperty(api, name, { value: undefined });
}
