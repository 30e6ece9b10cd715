import { expect, it } from 'vitest'
import { safeError } from './safe-error.ts'

it('logs what kind of error it was and where, and nobody’s name or number', () => {
  const cause = Object.assign(new Error('invalid input for "Nguyễn Thị Hoa" (84901234567)'), { code: '22P02' })
  const error = new Error('Failed query: insert into calls values ($1)\nparams: 84901234567,Nguyễn Thị Hoa', { cause })
  const logged = safeError(error)
  expect(JSON.stringify(logged)).not.toMatch(/84901234567|Hoa/)
  expect(logged).toMatchObject({ type: 'Error', cause: { code: '22P02' } })
  expect(logged.message).toContain('insert into calls')
  expect(logged.at[0]).toMatch(/^at /)
})
