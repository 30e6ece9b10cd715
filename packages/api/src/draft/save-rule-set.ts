import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import type { DraftSaved } from './draft-view.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const saveRuleSet = allow(...MANAGERS)
  .input(z.object({ ruleSetId: z.string(), ruleSet: z.unknown(), revision: z.int().min(0) }))
  .mutation((): Promise<DraftSaved> => notReady())
