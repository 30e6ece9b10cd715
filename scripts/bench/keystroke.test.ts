import { expect, it } from 'vitest'
import { timeKeystrokes } from './keystroke.ts'

it('times keystrokes whose numbers are the database’s own', { timeout: 240_000 }, async () => {
  const { procedure, database } = await timeKeystrokes({ customers: 1500, edits: 2 })
  expect(procedure).toBeGreaterThan(0)
  expect(database).toBeGreaterThan(0)
})
