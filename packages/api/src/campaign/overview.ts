import type { Localized } from '@careline/rules'
import type { AudienceRow } from '../ports/audiences.ts'
import type { CampaignMode, Pause } from '../ports/campaigns.ts'
import { liveRelease } from '../releases/live-release.ts'
import { signedIn } from '../trpc.ts'
import { campaignRow } from './campaign-row.ts'

export interface CampaignOverview {
  id: string
  label: Localized
  description: Localized
  /** First and last day, both included. */
  period: { from: string; to: string }
  timeZone: string
  mode: { mode: CampaignMode; campaignNow: Date; serverNow: Date; rehearsalAt: Date | null }
  /** Null while the campaign runs. */
  pause: { at: Date; byName: string; reason: string } | null
  liveRelease: { id: string; number: number; publishedAt: Date; byName: string; message: string } | null
  snapshot: { id: string; fileName: string; rows: number; takenAt: Date } | null
  audience: AudienceRow | null
  progress: { waiting: number; inCall: number; callBack: number; done: number }
}

/** Where the campaign stands: its clock, its release, its customers, its calls. */
export const overview = signedIn.query(async ({ ctx }): Promise<CampaignOverview> => {
  const { audiences, calls, snapshots } = ctx.ports
  const row = await campaignRow(ctx)
  const [live, snapshot, audience, progress] = await Promise.all([
    liveRelease(ctx),
    row.snapshotId ? snapshots.get(row.snapshotId) : null,
    row.audienceId ? audiences.get(row.audienceId) : null,
    calls.progress(ctx.campaignId),
  ])
  const { campaign, release } = live
  return {
    id: campaign.id,
    label: campaign.label,
    description: campaign.description,
    period: campaign.period,
    timeZone: campaign.timeZone,
    mode: { mode: row.mode, campaignNow: row.campaignNow, serverNow: row.now, rehearsalAt: row.rehearsalAt },
    pause: row.pause && told(row.pause),
    liveRelease: {
      id: release.id,
      number: release.number,
      publishedAt: release.publishedAt,
      byName: release.publishedBy.name,
      message: release.message,
    },
    snapshot: snapshot && {
      id: snapshot.id,
      fileName: snapshot.fileName,
      rows: snapshot.rows,
      takenAt: snapshot.takenAt,
    },
    audience,
    progress,
  }
})

const told = ({ at, by, reason }: Pause) => ({ at, byName: by.name, reason })
