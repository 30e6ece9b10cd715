import { type Campaign, describeChanges } from '@careline/campaign'
import type { AuditNote } from '../audit/act.ts'
import type { Context } from '../context.ts'
import type { SignedIn } from '../ports/users.ts'
import { type DocumentProblem, refuse } from '../problem.ts'
import type { DraftSaved } from './draft-view.ts'
import { parsedOrRefused, workingCopy } from './working-copy.ts'

interface Edit {
  document: unknown
  within?: (path: DocumentProblem['path']) => DocumentProblem['path']
}

/** Stores an edit of the draft, made on `revision` of it. What does not parse, and what was made on another revision, is refused. */
export async function saveDocument(
  ctx: Context & { user: SignedIn; audit: AuditNote },
  revision: number,
  edit: (campaign: Campaign) => Edit,
): Promise<DraftSaved> {
  const { live, draft, campaign } = await workingCopy(ctx)
  if ((draft?.revision ?? 0) !== revision) refuseStale()
  const { document, within } = edit(campaign)
  const after = parsedOrRefused(document, within)
  const saved = await ctx.ports.releases.saveDraft({
    campaignId: ctx.campaignId,
    document: after,
    baseReleaseId: draft?.baseReleaseId ?? live.release.id,
    expectedRevision: revision,
    at: ctx.clock.now(),
    byUserId: ctx.user.id,
  })
  if (!saved.ok) refuseStale()
  ctx.audit.changed(campaign, after)
  return { revision: saved.revision, problems: [], changes: describeChanges(live.campaign, after) }
}

function refuseStale(): never {
  refuse('stale-draft', {
    vi: 'Bản nháp vừa được người khác sửa. Vui lòng tải lại bản mới rồi sửa tiếp.',
    en: 'Someone else has just changed the draft. Please load the newest one and make your change again.',
  })
}
