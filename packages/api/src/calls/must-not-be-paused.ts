import type { Context, Ports } from '../context.ts'
import { refuse } from '../problem.ts'

/** Says who stopped the campaign and why, where nobody can be claimed because of it. */
export async function mustNotBePaused(
  ctx: Pick<Context, 'campaignId'> & { ports: Pick<Ports, 'campaigns'> },
): Promise<void> {
  const row = await ctx.ports.campaigns.get(ctx.campaignId)
  if (!row?.pause) return
  const { by, reason } = row.pause
  refuse('campaign-paused', {
    vi: `${by.name} đã tạm dừng chiến dịch: “${reason}”. Vui lòng đợi đến khi chiến dịch chạy lại.`,
    en: `${by.name} paused the campaign: “${reason}”. Please wait until it goes on.`,
  })
}
