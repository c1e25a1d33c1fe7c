import { defineConfig } from 'vitest/config';

/** Unit tests get a fake browser around them; the server's own tests need none. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Of what nobody waits for when a background dies (test/unit/share/death.ts) nobody hears.
    onUnhandledError: ({ name }) => name !== 'Death',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['test/unit/setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'sign-in',
          include: ['test/sign-in/**/*.test.ts'],
          setupFiles: ['test/unit/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'server', include: ['test/{server,conformance}/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['test/packages/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['test/e2e/firefox/**/*.test.ts'],
          globalSetup: 'test/e2e/firefox/build.ts',
          // A browser each: no more of them at once than the machine can bear.
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
