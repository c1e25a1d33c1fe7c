import { defineConfig, type ConfigEnv, type UserManifest } from 'wxt';
import { dataKinds } from './lib/browser/data-kinds.ts';
import { localeFiles } from './scripts/locale-files.ts';
import storeIds from './site/store-ids.json' with { type: 'json' };

/** Everything a page or worker of ours may load or call: servers over https, and a server on this computer. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: https: http://localhost:*",
  "connect-src 'self' https: wss: http://localhost:* http://127.0.0.1:* ws://localhost:*",
  "object-src 'none'",
].join('; ');

const permissions = [
  'activeTab',
  'alarms',
  'contextMenus',
  'identity',
  'scripting',
  'storage',
  'unlimitedStorage',
];

/** What every page of ours loads, in one file: each file more costs the popup some 100 bytes. */
const base = {
  name: 'base',
  test: /\/(preact|webextension-polyfill)\/|components\/common\/(Icon|icons)\.|lib\/(i18n|call|failure|misskey\/errors|accounts\/accounts|browser\/(ui-language|items|locks|messages|tabs)|share\/(homes|draft\/(draft|drafts|preferences)|outbox\/(entries|entry)))\.ts/,
};

/** The composer, as it stands beside a page. */
const panel = 'compose.html?panel';

const commands: UserManifest['commands'] = {
  _execute_action: {
    suggested_key: { default: 'Alt+Shift+M' },
    description: '__MSG_commandOpen__',
  },
  share_at_once: {
    suggested_key: { default: 'Alt+Shift+S' },
    description: '__MSG_commandAtOnce__',
  },
};

const shared: UserManifest = {
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  default_locale: 'en',
  permissions,
  optional_permissions: ['notifications'],
  optional_host_permissions: ['https://*/*', 'http://localhost/*'],
  incognito: 'spanning',
  content_security_policy: { extension_pages: contentSecurityPolicy },
  commands: { ...commands, open_panel: { description: '__MSG_commandPanel__' } },
};

const firefox: UserManifest = {
  sidebar_action: { default_panel: panel, default_title: '__MSG_extName__', open_at_install: false },
  browser_specific_settings: {
    gecko: {
      id: storeIds.gecko,
      strict_min_version: '140.0',
      data_collection_permissions: {
        required: ['none'],
        optional: [...dataKinds],
      },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

/** A fixed id for builds that are not for a store: stores refuse or replace the key. */
const chromium = (mode: string): UserManifest => ({
  minimum_chrome_version: '127',
  permissions: [...permissions, 'sidePanel'],
  side_panel: { default_path: panel },
  ...(mode === 'production' ? {} : { key: storeIds.developmentKey }),
});

/** It has no identity, notifications or panels: a sign-in there is by MiAuth. */
const safari: UserManifest = {
  permissions: permissions.filter((permission) => permission !== 'identity'),
  optional_permissions: [],
  commands,
  browser_specific_settings: { safari: { strict_min_version: '18.0' } },
};

/** Edge, Brave, Vivaldi and Opera take what Chrome takes. */
function ofBrowser({ browser, mode }: ConfigEnv): UserManifest {
  if (browser === 'firefox') return firefox;
  return browser === 'safari' ? safari : chromium(mode);
}

const manifest = (env: ConfigEnv): UserManifest => ({ ...shared, ...ofBrowser(env) });

/** All that a build needs, by name: whatever else lies about, keys for example, goes to nobody. */
const sources = [
  '{components,entrypoints,lib,scripts,site}/**/*.{ts,tsx,mjs,css,html,json}',
  'locales/*.json',
  'public/icon/*.{png,svg}',
  'docs/**/*.md',
  '{README,README.ja,README.es,CONTRIBUTING,CHANGELOG}.md',
  'LICENSE',
  'package{,-lock}.json',
  'tsconfig.json',
  '{env.d,wxt.config}.ts',
];

/**
 * What is fetched before it is asked for: all that a page begins with, and the styles of what it loads later. The scripts of
 * that lie on this computer; to name them would make the popup larger for nothing.
 */
function resolveDependencies(
  _file: string,
  dependencies: string[],
  { hostType }: { hostType: 'html' | 'js' },
) {
  return hostType === 'html' ? dependencies : dependencies.filter((file) => file.endsWith('.css'));
}

/** The build: explicit imports only, one package per browser under `.output/`. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest,
  zip: { includeSources: sources },
  vite: () => ({
    define: { 'import.meta.env.SITE_URL': JSON.stringify(process.env['SITE_URL'] ?? '') },
    build: { modulePreload: { polyfill: false, resolveDependencies } },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // The background is one file of its own.
      if (entrypoints.some(({ type }) => type === 'popup'))
        Object.assign(config.build?.rolldownOptions?.output ?? {}, { codeSplitting: { groups: [base] } });
    },
    'build:publicAssets': (_wxt, files) => {
      const icons = files.filter(({ relativeDest }) => /^icon\/[\w-]+\.(png|svg)$/.test(relativeDest));
      files.splice(0, files.length, ...icons, ...localeFiles());
    },
  },
});
