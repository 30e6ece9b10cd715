import { z } from 'zod'
import { notReady } from '../not-ready.ts'

export interface RuleSetCounts {
  total: number
  /** How many customers meet each rule by itself. */
  rules: Record<string, number>
  answered: number
}

import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const counts = allow(...READERS)
  .input(z.object({ ruleSetId: z.string(), ruleSet: z.unknown().optional() }))
  .query((): Promise<RuleSetCounts> => notReady())
