import { z } from 'zod'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import type { DraftSaved } from './draft-view.ts'
import { layRuleSetOver } from './lay-over.ts'
import { saveDocument } from './save-document.ts'

/** Replaces one rule set of the draft. Problems in it have paths that start at the rule set. */
export const saveRuleSet = allow(...MANAGERS)
  .meta({ audit: { subject: 'rule-set', id: 'ruleSetId', keep: ['revision'] } })
  .input(z.object({ ruleSetId: z.string(), ruleSet: z.unknown(), revision: z.int().min(0) }))
  .mutation(({ ctx, input }): Promise<DraftSaved> =>
    saveDocument(ctx, input.revision, (campaign) => layRuleSetOver(campaign, input.ruleSetId, input.ruleSet)),
  )
