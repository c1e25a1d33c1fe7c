import { defineConfig } from 'vitest/config';

/** Unit tests, in Node; those of components ask for a page by `@vitest-environment jsdom`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/setup.ts'],
  },
});
