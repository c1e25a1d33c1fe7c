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

/** Every store that a release is sent to. */
export const stores = Object.keys(keys) as Store[];

/** What `wxt submit` is told, and in which environment. */
interface Submission {
  args: string[];
  env: Environment;
  /** Stores that there are no keys for yet. */
  leftOut: Store[];
}

/**
 * How the packages go to these stores. `DRY_RUN=true`: keys are tried where that is possible, and nothing is sent. Throws
 * where a store has some of its keys, or has not given its id.
 */
export function submission(env: Environment, ids: StoreIds, wanted: readonly Store[] = stores): Submission {
  const chosen = wanted.filter((store) => isChosen(store, env));
  if (chosen.includes('chrome') && ids.chrome === null)
    throw new Error('Chrome has no id in site/store-ids.json.');
  return {
    args: [
      ...(env['DRY_RUN'] === 'true' ? ['--dry-run'] : []),
      ...chosen.flatMap((store) => argumentsFor(store, ids)),
    ],
    env: withReadableKey(env),
    leftOut: wanted.filter((store) => !chosen.includes(store)),
  };
}

/** Google hands its key out as JSON, where a line's end is a backslash and an n: whoever copies it has those. */
function withReadableKey(env: Environment): Environment {
  const key = env['CHROME_SERVICE_ACCOUNT_PRIVATE_KEY'];
  return key ? { ...env, CHROME_SERVICE_ACCOUNT_PRIVATE_KEY: key.replaceAll(String.raw`\n`, '\n') } : env;
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
        // It takes one pair of braces off, without which addons.mozilla.org does not know the id.
        `--firefox-extension-id={${ids.gecko}}`,
        `--firefox-zip=${zip('firefox')}`,
        `--firefox-sources-zip=${zip('sources')}`,
      ];
    case 'opera':
      return [`--opera-zip=${zip('chrome')}`];
  }
}

/** Sends the packages in `.output` to those of these stores that there are keys for. */
function submit(names: readonly string[]): void {
  const unknown = names.filter((name) => !stores.includes(name as Store));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}? The stores are ${stores.join(', ')}.`);
  const wanted = names.length > 0 ? (names as Store[]) : stores;
  const { args, env, leftOut } = submission(process.env, storeIds, wanted);
  if (leftOut.length > 0) console.log(`No keys for ${leftOut.join(', ')}: left out.`);
  const missing = args
    .flatMap((arg) => arg.match(/\.output\/.*/g) ?? [])
    .filter((zip) => !globSync(zip).length);
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is not there: npm run zip makes it.`);
  if (leftOut.length < wanted.length)
    execFileSync('wxt', ['submit', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

if (import.meta.main) {
  try {
    submit(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
