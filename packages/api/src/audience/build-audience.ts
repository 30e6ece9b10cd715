import type { Context } from '../context.ts'
import type { AudienceRow } from '../ports/audiences.ts'
import { liveRelease } from '../releases/live-release.ts'

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
