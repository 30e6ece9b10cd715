import { TRPCError } from '@trpc/server'
import { Refusal } from '../problem.ts'
import type { Ending } from './act.ts'

/** How it ended, by tRPC's result or one of the same shape: done, refused with a problem's code, or failed. */
export function endingOf(result: { ok: boolean; error?: unknown }): Ending {
  if (result.ok) return null
  const cause = result.error instanceof TRPCError ? (result.error.cause ?? result.error) : result.error
  if (result.error instanceof Refusal) return { phase: 'refused', problem: result.error.problem.code }
  if (cause instanceof Refusal) return { phase: 'refused', problem: cause.problem.code }
  if (result.error instanceof TRPCError && result.error.code === 'BAD_REQUEST')
    return { phase: 'refused', problem: 'invalid-input' }
  return { phase: 'failed', problem: 'unexpected' }
}
