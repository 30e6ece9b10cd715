import { z } from 'zod'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownImport } from './known-import.ts'

/** What a page can know of a file that it could not send: `upload-stopped` is the sender's own wish. */
const whyUnsent = z.enum(['upload-too-large', 'upload-refused', 'upload-lost', 'upload-stopped'])

/**
 * Ends an import whose file did not come through, as only its sender knows: a proxy refused it, or the line broke before the server
 * saw any of it. Nothing is changed where the server reads the file after all, or has told how it ended.
 */
export const endUnsent = allow(...MANAGERS)
  .meta({ audit: { subject: 'import', id: 'importId', keep: ['why'] } })
  .input(z.object({ importId: z.uuid(), why: whyUnsent }))
  .mutation(async ({ ctx, input: { importId, why } }): Promise<{ ok: true }> => {
    await knownImport(ctx, importId)
    await ctx.ports.importRunner.endUnsent(importId, why === 'upload-stopped' ? null : { code: why })
    return { ok: true }
  })
