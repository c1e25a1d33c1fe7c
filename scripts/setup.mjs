// Plain JavaScript without dependencies: it runs before there are any, under whatever Node the machine has.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, hasJapaneseFont, isOnPath } from './find-browser.mjs';

const root = new URL('..', import.meta.url);

/** Whether the installed packages are those of the lock file. */
function packagesAreThere() {
  const installed = new URL('node_modules/.package-lock.json', root);
  if (!existsSync(installed)) return false;
  const wanted = versionsIn(new URL('package-lock.json', root));
  // Optional packages of other platforms are in the lock file alone.
  const there = versionsIn(installed);
  return Object.entries(there).every(([path, version]) => wanted[path] === version) && '' in wanted;
}

/** Path of a package -> its version, as a lock file says. */
function versionsIn(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.fromEntries(Object.entries(packages).map(([path, { version }]) => [path, version]));
}

/** Debian package names of what is missing here. */
function missingDebianPackages() {
  return [
    findBrowser('chromium') ? null : 'chromium',
    findBrowser('firefox') ? null : 'firefox-esr',
    hasJapaneseFont() ? null : 'fonts-noto-cjk',
    // Makes the throwaway certificates of the browser tests.
    isOnPath('openssl') ? null : 'openssl',
  ].filter(Boolean);
}

function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    );
  });
}

async function installPackages() {
  if (!packagesAreThere()) await run('npm', ['ci', '--no-audit', '--no-fund']);
}

async function installBrowsers() {
  const missing = missingDebianPackages();
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    const how = existsSync('/usr/bin/apt-get')
      ? `sudo apt-get install ${missing.join(' ')}`
      : missing.join(', ');
    console.log(`Not installed here: ${how} (or say where they are: CHROMIUM=…, FIREFOX=…)`);
    return;
  }
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quietly);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quietly);
}

await Promise.all([installPackages(), installBrowsers()]);
