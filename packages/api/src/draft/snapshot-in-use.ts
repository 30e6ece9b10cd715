import type { Context } from '../context.ts'
import { refuse } from '../problem.ts'

/** The snapshot that audiences are selected from, or a refusal. */
export async function snapshotInUse(ctx: Context): Promise<string> {
  const row = await ctx.ports.campaigns.get(ctx.campaignId)
  if (!row?.snapshotId)
    refuse('no-snapshot', {
      vi: 'Chưa có tập khách hàng nào. Vui lòng nhập tệp khách hàng trước.',
      en: 'There are no customers yet. Please import a customer file first.',
    })
  return row.snapshotId
}
