import type { Campaign } from '@careline/campaign'
import type { Localized } from '@careline/rules'
import type { Context } from '../context.ts'

/** Why the database could not decide by these rules, or null: a release that cannot be decided is never published. */
export async function whyNotDecidable(ctx: Context, campaign: Campaign): Promise<Localized | null> {
  const row = await ctx.ports.campaigns.get(ctx.campaignId)
  if (!row?.snapshotId) return null
  const tried = await ctx.ports.audiences.tryOut({ snapshotId: row.snapshotId, campaign })
  if (tried.ok) return null
  return {
    vi: `Cơ sở dữ liệu không chạy được bộ quy tắc này (${tried.reason}). Vui lòng rút gọn quy tắc, chẳng hạn danh sách giá trị quá dài.`,
    en: `The database cannot run these rules (${tried.reason}). Please shorten them, such as a list of values that is too long.`,
  }
}
