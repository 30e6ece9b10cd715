import { expect, it } from 'vitest'
import { run } from '../testing/careline.ts'

it('tells why the database could not be opened, by its code', { timeout: 60_000 }, async () => {
  const words = ['apps/cli/src/main.ts', 'audit', 'verify']
  const ran = await run(process.execPath, words, { DATABASE_URL: 'postgres://127.0.0.1:1/none' })
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toMatch(/DATABASE_URL \(ECONNREFUSED\)\. /)
})
