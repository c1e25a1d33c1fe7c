/** The extension as it is, as an earlier version (whose data Firefox asked about at the install), and with what Firefox for Android lacks taken away. */
export const packageNames = ['current', 'previous', 'android'] as const;

export type PackageName = (typeof packageNames)[number];

/** What Firefox installs. */
export function packagePath(name: PackageName): string {
  return `.output/firefox-e2e-${name}.zip`;
}
