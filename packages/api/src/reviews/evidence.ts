import { analyseCampaign, type Campaign, describeChanges, diffCampaigns } from '@careline/campaign'
import type { Finding } from '@careline/rules'
import type { Context } from '../context.ts'
import type { ReviewEvidence } from '../ports/reviews.ts'

/** What tells one finding from another, before and after an edit: where it stands may move. */
export const findingKey = ({ code, ruleSetId, rule, message }: Finding): string =>
  JSON.stringify([code, ruleSetId, rule, message.en])

/** All that a reviewer is shown of a change from `before` to `after`, counted on the snapshot in use. */
export async function gatherEvidence(
  ctx: Context,
  { before, after, cases }: { before: Campaign; after: Campaign; cases: ReviewEvidence['cases'] },
): Promise<ReviewEvidence> {
  const impact = await impactOnSnapshot(ctx, before, after)
  const known = new Set(analyseCampaign(before).findings.map(findingKey))
  const { complete, findings } = analyseCampaign(after)
  return {
    changes: describeChanges(before, after),
    regions: diffCampaigns(before, after),
    impact,
    findings: { complete, all: findings, added: findings.filter((finding) => !known.has(findingKey(finding))) },
    cases,
  }
}

async function impactOnSnapshot(ctx: Context, before: Campaign, after: Campaign): Promise<ReviewEvidence['impact']> {
  const { audiences, campaigns, snapshots } = ctx.ports
  const row = await campaigns.get(ctx.campaignId)
  const snapshot = row?.snapshotId ? await snapshots.get(row.snapshotId) : null
  if (!snapshot) return null
  const { id, fileName, rows, takenAt } = snapshot
  const counts = await audiences.impact({ snapshotId: id, before, after })
  return { snapshot: { id, fileName, rows, takenAt: takenAt.toISOString() }, counts }
}
