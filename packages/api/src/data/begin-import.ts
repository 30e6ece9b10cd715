import { z } from 'zod'
import type { Context } from '../context.ts'
import type { ImportRow } from '../ports/snapshots.ts'
import { refuse } from '../problem.ts'
import { liveRelease } from '../releases/live-release.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownImport } from './known-import.ts'

const beginImportInput = z
  .object({
    kind: z.enum(['customers', 'list']),
    listId: z.string().optional(),
    fileName: z.string().trim().min(1).max(200),
    bytesTotal: z.int().min(0).nullable().default(null),
    policy: z.enum(['all-or-nothing', 'good-rows']),
    /** The import whose rejected rows the file has, mended: its customers are taken over. */
    mends: z.uuid().optional(),
  })
  .refine((input) => (input.kind === 'list') === (input.listId !== undefined), {
    path: ['listId'],
    message: 'a list has a listId, customers have none',
  })

/** Opens an import; its file is then sent to `PUT /api/imports/:importId/file`. */
export const beginImport = allow(...MANAGERS)
  .meta({ audit: { subject: 'import', keep: ['kind', 'listId', 'fileName', 'policy', 'mends'] } })
  .input(beginImportInput)
  .mutation(async ({ ctx, input }): Promise<{ importId: string }> => {
    const { campaign } = await liveRelease(ctx)
    if (input.listId !== undefined && !campaign.lists.some((list) => list.id === input.listId))
      refuse(
        'invalid-input',
        {
          vi: `Chiến dịch không có danh sách “${input.listId}”.`,
          en: `The campaign has no list “${input.listId}”; it has: ${campaign.lists.map((list) => list.id).join(', ')}.`,
        },
        { field: 'listId' },
      )
    if (input.mends !== undefined) await mustBeMendable(ctx, input.kind, input.mends)
    const id = ctx.ids.next()
    await ctx.ports.imports.begin({
      id,
      campaignId: ctx.campaignId,
      kind: input.kind,
      listId: input.listId ?? null,
      fileName: input.fileName,
      policy: input.policy,
      bytesTotal: input.bytesTotal,
      mends: input.mends,
      at: ctx.clock.now(),
      byUserId: ctx.user.id,
    })
    ctx.audit.about({ kind: 'import', id })
    return { importId: id }
  })

async function mustBeMendable(ctx: Context, kind: ImportRow['kind'], importId: string): Promise<void> {
  const mended = await knownImport(ctx, importId)
  if (kind === 'customers' && mended.snapshotId !== null && mended.rowsRejected > 0) return
  refuse(
    'invalid-input',
    {
      vi: 'Lượt nhập đó không có khách đã nhận và dòng lỗi để gộp. Vui lòng nhập lại cả tệp.',
      en: 'That import has no customers taken and rows rejected to be merged with. Please import the whole file.',
    },
    { field: 'mends' },
  )
}
