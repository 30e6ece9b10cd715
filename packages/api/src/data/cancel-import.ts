import { z } from 'zod'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownImport } from './known-import.ts'

/** Stops an import in mid-file; nothing of it stays. */
export const cancelImport = allow(...MANAGERS)
  .meta({ audit: { subject: 'import', id: 'importId' } })
  .input(z.object({ importId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<{ ok: true }> => {
    await knownImport(ctx, input.importId)
    if (!ctx.ports.importRunner.cancel(input.importId))
      refuse('import-not-running', {
        vi: 'Lượt nhập này không còn chạy nên không hủy được.',
        en: 'This import is not running any more, so there is nothing to cancel.',
      })
    return { ok: true }
  })
