import { callEventSchema } from '@careline/content'
import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const append = allow(...CALLERS)
  .input(z.object({ callId: z.string(), fence: z.int(), seq: z.int().min(0), event: callEventSchema }))
  .mutation((): Promise<{ ok: true; seq: number }> => notReady())
