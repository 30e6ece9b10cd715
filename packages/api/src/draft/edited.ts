import type { Campaign } from '@careline/campaign'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { countable } from './countable.ts'
import { writtenConditions } from './lay-over.ts'
import { snapshotInUse } from './snapshot-in-use.ts'
import { workingCopy } from './working-copy.ts'

/** A rule set that is being written, with the named conditions where they are written too, to be laid over the draft. */
export const editSchema = z.object({
  ruleSetId: z.string().optional(),
  ruleSet: z.unknown().optional(),
  conditions: writtenConditions,
})
type RuleSetEdit = z.infer<typeof editSchema>

/** The live campaign, and the draft with this rule set laid over it. */
export async function editedCampaign(
  ctx: Context,
  { ruleSetId, ruleSet, conditions }: RuleSetEdit,
): Promise<{ before: Campaign; after: Campaign }> {
  const { live, campaign } = await workingCopy(ctx)
  const after =
    ruleSetId === undefined || ruleSet === undefined ? campaign : countable(campaign, ruleSetId, ruleSet, conditions)
  return { before: live.campaign, after }
}

/** The same, for the snapshot in use. */
export async function edited(
  ctx: Context,
  edit: RuleSetEdit,
): Promise<{ snapshotId: string; before: Campaign; after: Campaign }> {
  const [campaigns, snapshotId] = await Promise.all([editedCampaign(ctx, edit), snapshotInUse(ctx)])
  return { snapshotId, ...campaigns }
}
