import { z } from 'zod'
import { buildAudience } from '../audience/build-audience.ts'
import type { AudienceRow } from '../ports/audiences.ts'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Selects the audience from this snapshot by the live release, in the database. */
export const useSnapshot = allow(...MANAGERS)
  .meta({ audit: { subject: 'snapshot', id: 'snapshotId' } })
  .input(z.object({ snapshotId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<AudienceRow> => {
    const snapshot = await ctx.ports.snapshots.get(input.snapshotId)
    if (!snapshot || snapshot.campaignId !== ctx.campaignId)
      refuse('not-found', { vi: 'Không có tập khách hàng này.', en: 'There is no such snapshot.' })
    return buildAudience(ctx, snapshot.id)
  })
