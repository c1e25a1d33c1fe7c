/** The part of Mozilla's linter that is used here; it brings no types. */
declare module 'addons-linter' {
  interface Finding {
    code: string;
    file?: string;
  }
  export function createInstance(options: {
    config: { _: string[]; logLevel: string; output: string; shouldScanFile: (path: string) => boolean };
    runAsBinary: boolean;
  }): { run(): Promise<{ errors: Finding[]; warnings: Finding[] }> };
}
