import { z } from 'zod'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { choicesSchema } from './choices.ts'
import type { DraftSaved } from './draft-view.ts'
import { layRuleSetOver, writtenConditions } from './lay-over.ts'
import { saveDocument } from './save-document.ts'

/**
 * Replaces one rule set of the draft, and the named conditions where they are given: both or none. Problems in the set have paths
 * that start at it; those in a named condition start with `conditions`.
 */
export const saveRuleSet = allow(...MANAGERS)
  .meta({ audit: { subject: 'rule-set', id: 'ruleSetId', keep: ['revision'] } })
  .input(
    z.object({
      ruleSetId: z.string(),
      ruleSet: z.unknown(),
      revision: z.int().min(0),
      conditions: writtenConditions,
      choices: choicesSchema,
    }),
  )
  .mutation(({ ctx, input }): Promise<DraftSaved> =>
    saveDocument(ctx, input, (campaign) => layRuleSetOver(campaign, input.ruleSetId, input.ruleSet, input.conditions)),
  )
