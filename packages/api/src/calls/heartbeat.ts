import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const heartbeat = allow(...CALLERS)
  .input(z.object({ callId: z.string(), fence: z.int() }))
  .mutation((): Promise<{ ok: true; leaseUntil: Date }> => notReady())
