import { defineConfig } from '@playwright/test';

/** Real Chromium with the built extension: see test/e2e/chromium/fixtures.ts. */
export default defineConfig({
  testDir: 'test/e2e/chromium',
  globalSetup: './test/e2e/build.ts',
  outputDir: 'test-results/chromium',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 15_000, navigationTimeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
