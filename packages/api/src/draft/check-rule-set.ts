import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import type { Localized } from '@careline/rules'
import type { DocumentProblem } from '../problem.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const checkRuleSet = allow(...READERS)
  .input(z.object({ ruleSetId: z.string(), ruleSet: z.unknown() }))
  .query((): Promise<{ problems: DocumentProblem[]; sentences: Localized[] }> => notReady())
