import { resolve } from 'node:path';
import type { Bidi } from './bidi.ts';
import { packagePath, type PackageName } from './packages.ts';

/** Installs a package for good. */
export async function installPackage(
  bidi: Bidi,
  name: PackageName,
  inPrivateWindows: boolean,
): Promise<void> {
  await bidi('webExtension.install', {
    extensionData: { type: 'archivePath', path: resolve(packagePath(name)) },
    'moz:permanent': true,
    'moz:allowPrivateBrowsing': inPrivateWindows,
  });
}
