import { defineConfig } from 'vitest/config';

/** Unit tests get a fake browser around them; the server's own tests need none. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
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
    ],
  },
});
