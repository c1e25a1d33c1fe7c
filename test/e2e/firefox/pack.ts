import { zip, type InlineConfig } from 'wxt';
import { dataKinds } from '../../../lib/browser/data-kinds.ts';
import { putInFront } from '../front.ts';
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
      putInFront(config.outDir, 'android.js', `(${String(beLikeAndroid)})();\n`);
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
