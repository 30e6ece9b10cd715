import { expect, it } from 'vitest'
import { passwordFailure, sessionUser, signInFailure } from './auth-client.ts'

it('tells wrong passwords, locked accounts and a silent server apart', () => {
  expect(signInFailure({ status: 401, code: 'INVALID_USERNAME_OR_PASSWORD' })).toBe('wrong')
  expect(signInFailure({ status: 422 })).toBe('wrong')
  expect(signInFailure({ status: 403, code: 'BANNED_USER' })).toBe('blocked')
  expect(signInFailure({ status: 429 })).toBe('tooMany')
  expect(signInFailure({ status: 0 })).toBe('unreachable')
  expect(signInFailure({ status: 503 })).toBe('failed')
})

it('tells a wrong old password from a server that does not answer', () => {
  expect(passwordFailure({ status: 400, code: 'INVALID_PASSWORD' })).toBe('wrong')
  expect(passwordFailure({ status: 429 })).toBe('tooMany')
  expect(passwordFailure({ status: 0 })).toBe('unreachable')
  expect(passwordFailure({ status: 400, code: 'PASSWORD_TOO_SHORT' })).toBe('failed')
})

it('reads one or several roles, and none', () => {
  const user = { id: '1', name: 'Hồ Ngọc Nhung', username: 'nhung' }
  expect(sessionUser({ ...user, role: 'manager, approver' } as typeof user).roles).toEqual(['manager', 'approver'])
  expect(sessionUser(user).roles).toEqual([])
})
