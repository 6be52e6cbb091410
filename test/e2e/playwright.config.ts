import { join } from 'node:path'
import { defineConfig } from 'playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts'

const results = join(import.meta.dirname, '../../test-results')

// Not there yet on a fresh machine: the set-up installs one, and the tests' own process reads this
// file again.
const chromium = findChromium()

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  globalSetup: join(import.meta.dirname, 'global-setup.ts'),
  outputDir: join(results, 'browser'),
  reporter: [['list'], ['json', { outputFile: join(results, 'browser.json') }]],
  // Each file has a gateway with a database and ports of its own; the tests of a file share it, one at a time.
  // A third one works while the others wait for a time to pass.
  workers: 3,
  fullyParallel: false,
  // A test that passes only sometimes is a failing test.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Long for a busy machine; what has to be fast is measured, not waited for.
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    // Recording costs a third of the time; a failing test is run again with `npm run e2e -- --trace on NAME`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: CHROMIUM_ARGS,
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
})
