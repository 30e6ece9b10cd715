import { defineProject } from 'vitest/config'

// Each test starts real processes, a second or so each on a busy machine.
export default defineProject({ test: { name: 'cli', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 120_000 } })
