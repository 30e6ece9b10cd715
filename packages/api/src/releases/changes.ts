import { type Change, describeChanges } from '@careline/campaign'
import { z } from 'zod'
import { refuse } from '../problem.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { releaseDocument } from './release-document.ts'

const KEPT = 500
/** By release id: neither a release nor the one before it ever changes. */
const told = new Map<string, Change[]>()

/** What a release changed against the one before it, in sentences; nothing for the first. */
export const changes = allow(...READERS)
  .input(z.object({ number: z.int().min(1) }))
  .query(async ({ ctx, input: { number } }): Promise<Change[]> => {
    const { releases } = ctx.ports
    const after = await releases.getByNumber(ctx.campaignId, number)
    if (!after) refuse('not-found', { vi: 'Không có bản phát hành này.', en: 'There is no such release.' })
    const known = told.get(after.id)
    if (known) return known
    const before = number > 1 ? await releases.getByNumber(ctx.campaignId, number - 1) : null
    const sentences = before ? describeChanges(releaseDocument(before), releaseDocument(after)) : []
    const [oldest] = told.keys()
    if (told.size >= KEPT && oldest !== undefined) told.delete(oldest)
    told.set(after.id, sentences)
    return sentences
  })
