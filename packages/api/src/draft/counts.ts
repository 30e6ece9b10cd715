import { z } from 'zod'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { layRuleSetOver } from './lay-over.ts'
import { snapshotInUse } from './snapshot-in-use.ts'
import { parsedOrRefused, workingCopy } from './working-copy.ts'

export interface RuleSetCounts {
  total: number
  /** How many customers meet each rule by itself. */
  rules: Record<string, number>
  /** How many customers the rule set gives an answer. */
  answered: number
}

/** How many customers each rule of a set is met by: the draft's set, or the one that is being written. */
export const counts = allow(...READERS)
  .input(z.object({ ruleSetId: z.string(), ruleSet: z.unknown().optional() }))
  .query(async ({ ctx, input: { ruleSetId, ruleSet } }): Promise<RuleSetCounts> => {
    const [{ campaign }, snapshotId] = await Promise.all([workingCopy(ctx), snapshotInUse(ctx)])
    const written = ruleSet ?? campaign.ruleSets.find((known) => known.id === ruleSetId) ?? null
    const { document, within } = layRuleSetOver(campaign, ruleSetId, written)
    return ctx.ports.audiences.counts({ snapshotId, campaign: parsedOrRefused(document, within), ruleSetId })
  })
