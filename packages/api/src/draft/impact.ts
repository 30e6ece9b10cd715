import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import type { Impact } from '../ports/audiences.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const impact = allow(...READERS)
  .input(z.object({ ruleSetId: z.string().optional(), ruleSet: z.unknown().optional() }))
  .query((): Promise<Impact> => notReady())
