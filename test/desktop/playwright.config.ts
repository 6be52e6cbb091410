import { join } from 'node:path'
import { defineConfig } from 'playwright/test'

const results = join(import.meta.dirname, '../../test-results')

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: join(results, 'desktop'),
  reporter: [['list'], ['json', { outputFile: join(results, 'desktop.json') }]],
  // One at a time: two tills would use the same display.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
})
