import { TRPCClientError } from '@trpc/client'
import { expect, it } from 'vitest'
import { isStale } from './api.ts'

const refused = (code: string) =>
  TRPCClientError.from({ error: { code: -32_600, message: code, data: { problem: { code } } } } as never)

it('asks no second time for what the server refuses for good', () => {
  for (const code of ['stale-call', 'call-closed', 'event-refused', 'invalid-input', 'not-found', 'not-allowed'])
    expect({ code, stale: isStale(refused(code)) }).toEqual({ code, stale: true })
})

it('tries again after a lost connection, a new sign-in or a fault of the server', () => {
  for (const code of ['not-signed-in', 'unexpected'])
    expect({ code, stale: isStale(refused(code)) }).toEqual({ code, stale: false })
  expect(isStale(new TypeError('fetch failed'))).toBe(false)
})
