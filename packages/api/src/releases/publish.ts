import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import type { ReleaseRow } from '../ports/releases.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const publish = allow(...MANAGERS)
  .input(
    z.object({
      message: z.string().trim().min(1).max(500),
      expectedLiveReleaseId: z.string(),
      acceptExamples: z.boolean().default(false),
    }),
  )
  .mutation((): Promise<ReleaseRow> => notReady())
