import { defineConfig } from '@playwright/test';

/** Real Chromium with the built extension: see test/e2e/chromium/fixtures.ts. */
export default defineConfig({
  globalSetup: './test/e2e/build.ts',
  outputDir: 'test-results/chromium',
  projects: [
    { name: 'chromium', testDir: 'test/e2e/chromium' },
    // The whole table takes its time: unless asked for, the part of it that every run goes through.
    { name: 'faults', testDir: 'test/faults', ...(process.env['FAULTS'] !== 'all' && { grep: /@always/ }) },
  ],
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 15_000, navigationTimeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['./test/faults/table.ts'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
