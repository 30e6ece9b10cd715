import { expect, it } from 'vitest'
import { readEnv } from './env.ts'

it('starts without a single variable: embedded, in demonstration, on this machine alone', () => {
  expect(readEnv({})).toMatchObject({ port: 4300, host: '127.0.0.1', demo: true, databaseUrl: undefined })
})

it('never makes a demonstration of a database that others share', () => {
  expect(readEnv({ DATABASE_URL: 'postgres://localhost/careline', CARELINE_DEMO: '1' }).demo).toBe(false)
})

it('names the variable that is wrong and says what to do', () => {
  expect(() => readEnv({ PORT: 'eighty' })).toThrow(/PORT: /)
  expect(() => readEnv({ DATABASE_URL: 'mysql://x' })).toThrow(/DATABASE_URL: must look like postgres:/)
  expect(() => readEnv({ NODE_ENV: 'production', DATABASE_URL: 'postgres://x/y' })).toThrow(
    /CARELINE_SECRET: is required .* openssl rand/,
  )
})
