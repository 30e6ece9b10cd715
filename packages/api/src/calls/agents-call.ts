import type { Campaign, Plan } from '@careline/campaign'
import { makePlan } from '@careline/campaign'
import type { Context } from '../context.ts'
import type { CallRow } from '../ports/calls.ts'
import type { SignedIn } from '../ports/users.ts'
import { refuse } from '../problem.ts'
import { releaseDocument } from '../releases/release-document.ts'

/** A call with the release that it keeps and its plan, which is made once, from that release. */
export interface PlannedCall {
  row: CallRow
  campaign: Campaign
  plan: Plan
}

export async function plannedCall(ctx: Context, row: CallRow): Promise<PlannedCall> {
  const release = await ctx.ports.releases.get(row.releaseId)
  if (!release) throw new Error(`Call ${row.id} names a release that is not there.`)
  const campaign = releaseDocument(release)
  if (row.plan) return { row, campaign, plan: row.plan as Plan }
  const plan = await makePlan(campaign, row.facts, {
    at: row.campaignAt.toISOString(),
    releaseNumber: row.releaseNumber,
  })
  if (!(await ctx.ports.calls.savePlan({ callId: row.id, fence: row.fence, plan }))) refuseStaleCall()
  return { row: { ...row, plan }, campaign, plan }
}

/** The agent's own call of that id. Somebody else's is refused as if it were not there. */
export async function agentsCall(ctx: Context & { user: SignedIn }, callId: string): Promise<CallRow> {
  const row = await ctx.ports.calls.get(callId)
  if (!row || row.agentId !== ctx.user.id || row.campaignId !== ctx.campaignId)
    refuse('not-found', { vi: 'Không có cuộc gọi này.', en: 'There is no such call.' })
  return row
}

export function refuseStaleCall(): never {
  refuse('stale-call', {
    vi: 'Cuộc gọi này không còn thuộc về Anh/Chị, hoặc đã được ghi ở một trang khác. Vui lòng tải lại trang.',
    en: 'This call is not yours any more, or was written to from another page. Please reload the page.',
  })
}

/** A write that came too late, in words. */
export function refuseWrite(reason: 'stale' | 'closed'): never {
  if (reason === 'stale') refuseStaleCall()
  refuse('call-closed', {
    vi: 'Cuộc gọi này đã kết thúc và không ghi thêm được.',
    en: 'This call has ended; nothing can be added to it.',
  })
}
