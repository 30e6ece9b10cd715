import { z } from 'zod'
import type { Impact } from '../ports/audiences.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { layRuleSetOver } from './lay-over.ts'
import { snapshotInUse } from './snapshot-in-use.ts'
import { parsedOrRefused, workingCopy } from './working-copy.ts'

/** What the draft, with this rule set laid over it, would change against the live release: counted in the database, nothing is written. */
export const impact = allow(...READERS)
  .input(z.object({ ruleSetId: z.string().optional(), ruleSet: z.unknown().optional() }))
  .query(async ({ ctx, input: { ruleSetId, ruleSet } }): Promise<Impact> => {
    const [{ live, campaign }, snapshotId] = await Promise.all([workingCopy(ctx), snapshotInUse(ctx)])
    const edit = ruleSetId === undefined || ruleSet === undefined ? null : layRuleSetOver(campaign, ruleSetId, ruleSet)
    const after = edit ? parsedOrRefused(edit.document, edit.within) : campaign
    return ctx.ports.audiences.impact({ snapshotId, before: live.campaign, after })
  })
