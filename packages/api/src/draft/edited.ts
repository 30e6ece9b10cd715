import type { Campaign } from '@careline/campaign'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { countable } from './countable.ts'
import { snapshotInUse } from './snapshot-in-use.ts'
import { workingCopy } from './working-copy.ts'

/** A rule set that is being written, to be laid over the draft. */
export const editSchema = z.object({ ruleSetId: z.string().optional(), ruleSet: z.unknown().optional() })

/** The live campaign, and the draft with this rule set laid over it, for the snapshot in use. */
export async function edited(
  ctx: Context,
  { ruleSetId, ruleSet }: z.infer<typeof editSchema>,
): Promise<{ snapshotId: string; before: Campaign; after: Campaign }> {
  const [{ live, campaign }, snapshotId] = await Promise.all([workingCopy(ctx), snapshotInUse(ctx)])
  const after = ruleSetId === undefined || ruleSet === undefined ? campaign : countable(campaign, ruleSetId, ruleSet)
  return { snapshotId, before: live.campaign, after }
}
