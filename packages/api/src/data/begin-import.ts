import { z } from 'zod'
import { refuse } from '../problem.ts'
import { liveRelease } from '../releases/live-release.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

const beginImportInput = z
  .object({
    kind: z.enum(['customers', 'list']),
    listId: z.string().optional(),
    fileName: z.string().trim().min(1).max(200),
    bytesTotal: z.int().min(0).nullable().default(null),
    policy: z.enum(['all-or-nothing', 'good-rows']),
  })
  .refine((input) => (input.kind === 'list') === (input.listId !== undefined), {
    path: ['listId'],
    message: 'a list has a listId, customers have none',
  })

/** Opens an import; its file is then sent to `PUT /api/imports/:importId/file`. */
export const beginImport = allow(...MANAGERS)
  .meta({ audit: { subject: 'import', keep: ['kind', 'listId', 'fileName', 'policy'] } })
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
    const id = ctx.ids.next()
    await ctx.ports.imports.begin({
      id,
      campaignId: ctx.campaignId,
      kind: input.kind,
      listId: input.listId ?? null,
      fileName: input.fileName,
      policy: input.policy,
      bytesTotal: input.bytesTotal,
      at: ctx.clock.now(),
      byUserId: ctx.user.id,
    })
    ctx.audit.about({ kind: 'import', id })
    return { importId: id }
  })
