import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip, type InlineConfig } from 'wxt';
import { dataKinds } from '../../../lib/browser/data-kinds.ts';
import { beLikeAndroid } from './android.ts';
import { packageNames, type PackageName } from './packages.ts';

/** What makes a package another than the build for Firefox. */
const changes: Record<PackageName, InlineConfig['hooks']> = {
  current: {},
  previous: {
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.version = '0.0.1';
      // Whoever installed a version that had to send all of it has allowed that.
      const { gecko } = manifest.browser_specific_settings ?? {};
      if (gecko) gecko.data_collection_permissions = { required: [...dataKinds] };
    },
  },
  android: {
    'build:done': ({ config }) => {
      const script = `(${String(beLikeAndroid)})();\n`;
      const inBuild = (name: string) => join(config.outDir, name);
      writeFileSync(inBuild('android.js'), script);
      rewrite(inBuild('background.js'), (text) => script + text);
      for (const name of readdirSync(config.outDir).filter((file) => file.endsWith('.html')))
        rewrite(inBuild(name), (text) => text.replace('<head>', '<head><script src="/android.js"></script>'));
    },
  },
};

for (const name of packageNames)
  await zip({
    browser: 'firefox',
    manifestVersion: 3,
    mode: 'e2e',
    outDirTemplate: `firefox-e2e-${name}`,
    zip: { artifactTemplate: `firefox-e2e-${name}.zip`, zipSources: false },
    hooks: changes[name] ?? {},
  });

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
