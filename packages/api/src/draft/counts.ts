import type { RuleSetFigures } from '@careline/campaign'
import { z } from 'zod'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { countable } from './countable.ts'
import { type CountedBy, columnsElse } from './counted-by.ts'
import { writtenConditions } from './lay-over.ts'
import { snapshotInUse } from './snapshot-in-use.ts'
import { workingCopy } from './working-copy.ts'

/** `conditions` are empty where the database counted. */
export type RuleSetCounts = RuleSetFigures & CountedBy

/** How many customers each rule and condition of a set is met by: the draft's set, or the one that is being written. */
export const counts = allow(...READERS)
  .input(z.object({ ruleSetId: z.string(), ruleSet: z.unknown().optional(), conditions: writtenConditions }))
  .query(async ({ ctx, signal, input: { ruleSetId, ruleSet, conditions } }): Promise<RuleSetCounts> => {
    const [{ campaign }, snapshotId] = await Promise.all([workingCopy(ctx), snapshotInUse(ctx)])
    const written = ruleSet ?? campaign.ruleSets.find((known) => known.id === ruleSetId) ?? null
    const question = { snapshotId, campaign: countable(campaign, ruleSetId, written, conditions), ruleSetId }
    return columnsElse(await ctx.ports.population.counts(question, signal), async () => {
      return { ...(await ctx.ports.audiences.counts(question)), conditions: {} }
    })
  })
