import { TRPCError } from '@trpc/server'
import { expect, it } from 'vitest'
import type { Context } from './context.ts'
import { appRouter } from './router.ts'

/** What a page is told of an error, and how often the log heard of it. */
function told(cause: unknown): { code: string; logged: number } {
  let logged = 0
  const log = { error: () => (logged += 1) }
  const ctx = { ids: { next: () => 'id' }, ports: { log } } as unknown as Context
  const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause })
  const shape = { message: '', code: -32603, data: { code: error.code, httpStatus: 500 } } as never
  const answer = appRouter._def._config.errorFormatter({
    error,
    ctx,
    shape,
    type: 'query',
    path: 'draft.counts',
    input: 1,
  })
  return { code: answer.data.problem.code, logged }
}

it('logs what nobody expected, under a code that the page shows', () => {
  expect(told(new Error('the disk is full'))).toEqual({ code: 'unexpected', logged: 1 })
})

it('takes a question that was called back for no error: a page asks anew at each keystroke', () => {
  const stop = new AbortController()
  stop.abort()
  expect(told(stop.signal.reason)).toEqual({ code: 'cancelled', logged: 0 })
})
