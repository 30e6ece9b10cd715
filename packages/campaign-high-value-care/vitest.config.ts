import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'campaign-high-value-care', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
})
