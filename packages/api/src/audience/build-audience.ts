import type { Context } from '../context.ts'
import type { AudienceRow } from '../ports/audiences.ts'
import { liveRelease } from '../releases/live-release.ts'

/** Builds the audience anew where a crash left one of an older release: a release and its audience are not made in one transaction. */
export async function ensureAudience(ctx: Context): Promise<void> {
  const row = await ctx.ports.campaigns.get(ctx.campaignId)
  if (!row?.snapshotId) return
  const audience = row.audienceId ? await ctx.ports.audiences.get(row.audienceId) : null
  if (audience?.releaseId !== row.liveReleaseId) await buildAudience(ctx, row.snapshotId)
}

/** Decides the snapshot's customers by the live release, makes that the campaign's audience, and tells the pages. */
export async function buildAudience(ctx: Context, snapshotId: string): Promise<AudienceRow> {
  const { release, campaign } = await liveRelease(ctx)
  const audience = await ctx.ports.audiences.build({
    audienceId: ctx.ids.next(),
    campaignId: ctx.campaignId,
    snapshotId,
    releaseId: release.id,
    campaign,
    at: ctx.clock.now(),
  })
  await ctx.ports.live.publish(
    { type: 'audience-built', campaignId: ctx.campaignId, audienceId: audience.id, queued: audience.queued },
    ctx.clock.now(),
  )
  return audience
}
