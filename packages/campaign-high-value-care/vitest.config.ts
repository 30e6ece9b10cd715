import { defineProject } from 'vitest/config'

// Its tests leave nothing behind that another file could meet: what they import is read once for all of them.
export default defineProject({
  test: { name: 'campaign-high-value-care', isolate: false, include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
})
