import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import type { ReleaseRow } from '../ports/releases.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const restore = allow(...MANAGERS)
  .input(z.object({ number: z.int().min(1), message: z.string().trim().min(1).max(500) }))
  .mutation((): Promise<ReleaseRow> => notReady())
