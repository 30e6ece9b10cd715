import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './chromium.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results',
  // Each file starts a server of its own. Much of the time is spent waiting: three keep the two cores of a small machine busy.
  workers: 3,
  forbidOnly: true,
  // Some start a server more than once, on machines that have other work.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 20_000,
    launchOptions: await chromiumLaunchOptions(),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
  },
})
