import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './platform/browser';

const everything = process.env.ZAMEN_E2E === 'all';
/** What takes long and no role does in its day belongs to `npm run test:full`: without the network, with others at the same task, from the keyboard alone, long diagrams; looking at every screen. */
const onlyInFull = ['tour', 'account', 'api-docs', 'nothing-lost', 'lost-to-others', 'pieces', 'worker', 'keyboard', 'plain-diagrams', 'views', 'absence'];

/**
 * Tests in a real browser, against the product as `npm start` runs it (tests/setup/e2e-setup.ts). One worker, no
 * retries: one shared stack a run, and a test that passes only sometimes is a failed one.
 */
export default defineConfig({
  testDir: join(__dirname, 'tests', 'e2e'),
  testMatch: '**/*.e2e.ts',
  testIgnore: everything ? [] : onlyInFull.map((name) => `**/${name}.e2e.ts`),
  globalSetup: join(__dirname, 'tests', 'setup', 'e2e-setup.ts'),
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  // Generous, since no test is judged by its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: join(__dirname, 'test-results', 'e2e'),
  reporter: [['list'], ...(process.env.ZAMEN_TEST_JSON ? [['json'] as const] : [])],
  use: {
    launchOptions: { executablePath: findBrowser(), args: browserFlags() },
    // The address is set by the global setup, before the tests are read.
    baseURL: process.env.ZAMEN_E2E_URL,
    // Answers that a test puts in the way would not reach a page behind its worker; worker.e2e.ts lets it in.
    serviceWorkers: 'block',
    locale: 'fa-IR',
    timezoneId: 'Asia/Tehran',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
