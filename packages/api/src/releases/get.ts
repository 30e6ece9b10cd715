import type { Campaign } from '@careline/campaign'
import { z } from 'zod'
import type { ReleaseRow } from '../ports/releases.ts'
import { refuse } from '../problem.ts'
import { signedIn } from '../trpc.ts'
import { releaseDocument } from './release-document.ts'

/** A release with its document. It never changes: a page may keep it for ever. */
export const get = signedIn
  .input(z.union([z.object({ number: z.int().min(1) }), z.object({ id: z.uuid() })]))
  .query(async ({ ctx, input }): Promise<ReleaseRow & { document: Campaign }> => {
    const { releases } = ctx.ports
    const found = await ('id' in input ? releases.get(input.id) : releases.getByNumber(ctx.campaignId, input.number))
    if (!found || found.campaignId !== ctx.campaignId)
      refuse('not-found', { vi: 'Không có bản phát hành này.', en: 'There is no such release.' })
    return { ...found, document: releaseDocument(found) }
  })
