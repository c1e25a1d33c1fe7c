// Plain JavaScript: the set-up needs it before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const places = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/**
 * Path of an installed browser, or null: what the environment says (`CHROMIUM`, `FIREFOX`), else what is on the PATH.
 * Google's own Chrome does not count: it no longer loads extensions from a folder.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | null}
 */
export function findBrowser(browser) {
  const { variable, names, paths } = places[browser];
  const told = process.env[variable];
  if (told) return told;
  return [...names.map(onPath), ...paths].find((path) => path !== null && existsSync(path)) ?? null;
}

/**
 * Whether a program can be called by its name.
 * @param {string} name
 */
export function isOnPath(name) {
  return onPath(name) !== null;
}

/** Where a program is, or null. */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Whether pictures of Japanese would show letters rather than boxes. Other systems than Linux bring their own fonts. */
export function hasJapaneseFont() {
  if (process.platform !== 'linux') return true;
  const folders = [
    '/usr/share/fonts/opentype/noto',
    '/usr/share/fonts/truetype/noto',
    '/usr/share/fonts/noto-cjk',
  ];
  return folders.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => /CJK/i.test(file)),
  );
}
