import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };
import type { StoreIds } from '../site/redirect-uris.ts';
import storeIds from '../site/store-ids.json' with { type: 'json' };

/** Which keys a store wants, as environment variables. */
const keys = {
  chrome: [
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  ],
  edge: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  firefox: ['FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
  opera: ['OPERA_PACKAGE_ID', 'OPERA_SESSION_ID'],
} as const;

type Store = keyof typeof keys;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What `wxt submit` is told, and which stores are left out because there are no keys for them yet. `DRY_RUN=true`: it
 * shows its keys and sends nothing. Throws where a store has some of its keys, or has not given its id.
 */
export function submission(env: Environment, ids: StoreIds): { args: string[]; leftOut: Store[] } {
  const stores = Object.keys(keys) as Store[];
  const chosen = stores.filter((store) => isChosen(store, env));
  if (chosen.includes('chrome') && ids.chrome === null)
    throw new Error('Chrome has no id in site/store-ids.json.');
  return {
    args: [
      ...(env['DRY_RUN'] === 'true' ? ['--dry-run'] : []),
      ...chosen.flatMap((store) => argumentsFor(store, ids)),
    ],
    leftOut: stores.filter((store) => !chosen.includes(store)),
  };
}

function isChosen(store: Store, env: Environment): boolean {
  const missing = keys[store].filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < keys[store].length)
    throw new Error(`For ${store} there is no ${missing.join(' and no ')}.`);
  return missing.length === 0;
}

const zip = (kind: string) => `.output/${manifest.name}-${manifest.version}-${kind}.zip`;

function argumentsFor(store: Store, ids: StoreIds): string[] {
  switch (store) {
    case 'chrome':
      return [
        '--chrome-api-version=v2',
        `--chrome-extension-id=${ids.chrome}`,
        `--chrome-zip=${zip('chrome')}`,
      ];
    case 'edge':
      return [`--edge-zip=${zip('edge')}`];
    case 'firefox':
      return [
        `--firefox-extension-id=${ids.gecko}`,
        '--firefox-compatibility=firefox,android',
        `--firefox-zip=${zip('firefox')}`,
        `--firefox-sources-zip=${zip('sources')}`,
      ];
    case 'opera':
      return [`--opera-zip=${zip('chrome')}`];
  }
}

/** Sends the packages in `.output` to every store there are keys for. */
function submit(): void {
  const { args, leftOut } = submission(process.env, storeIds);
  if (leftOut.length > 0) console.log(`No keys for ${leftOut.join(', ')}: left out.`);
  const missing = args
    .flatMap((arg) => arg.match(/\.output\/.*/g) ?? [])
    .filter((zip) => !globSync(zip).length);
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is not there: npm run zip makes it.`);
  if (leftOut.length < Object.keys(keys).length)
    execFileSync('wxt', ['submit', ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
}

if (import.meta.main) {
  try {
    submit();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
