import type { Context } from '../context.ts'
import type { AudienceRow } from '../ports/audiences.ts'
import { liveRelease } from '../releases/live-release.ts'

/** Decides the customers anew where an earlier version of the program left the audience of an older release: it made the two one after the other. */
export async function ensureAudience(ctx: Context): Promise<void> {
  for (;;) {
    const row = await ctx.ports.campaigns.get(ctx.campaignId)
    const audience = row?.audienceId ? await ctx.ports.audiences.get(row.audienceId) : null
    if (!row?.snapshotId || audience?.releaseId === row.liveReleaseId) return
    if (await build(ctx, { snapshotId: row.snapshotId, replaces: row.snapshotId })) return
  }
}

/** Takes this snapshot into use: decides its customers by the live release, makes that the campaign's audience, and tells the pages. */
export async function buildAudience(ctx: Context, snapshotId: string): Promise<AudienceRow> {
  for (;;) {
    const audience = await build(ctx, { snapshotId })
    if (audience) return audience
  }
}

/** Null where another release or snapshot came in between: then it is to be done again, by that one. */
async function build(ctx: Context, of: { snapshotId: string; replaces?: string }): Promise<AudienceRow | null> {
  const { release, campaign } = await liveRelease(ctx)
  const audience = await ctx.ports.audiences.build({
    audienceId: ctx.ids.next(),
    campaignId: ctx.campaignId,
    releaseId: release.id,
    campaign,
    at: ctx.clock.now(),
    ...of,
  })
  if (audience) await tellAudience(ctx, audience)
  return audience
}

/** Tells the pages whom the campaign calls from now on. */
export async function tellAudience(ctx: Context, audience: AudienceRow): Promise<void> {
  await ctx.ports.live.publish(
    { type: 'audience-built', campaignId: ctx.campaignId, audienceId: audience.id, queued: audience.queued },
    ctx.clock.now(),
  )
}
