import { defineConfig } from 'vitest/config'

// Every room's tests in one run, so that one reporter can count them all.
export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/*',
      { test: { name: 'scripts', root: import.meta.dirname, include: ['**/*.test.ts'] } },
    ],
  },
})
