import { type Campaign, describeChanges, mergeCampaigns, type MergeChoice, partChanges } from '@careline/campaign'
import type { AuditNote } from '../audit/act.ts'
import type { Context } from '../context.ts'
import type { SignedIn } from '../ports/users.ts'
import { type DocumentProblem, refuse } from '../problem.ts'
import { tellReview } from '../reviews/known-review.ts'
import { draftAt } from './draft-at.ts'
import type { DraftSaved } from './draft-view.ts'
import { parsedOrRefused, workingCopy, type WorkingCopy } from './working-copy.ts'

interface Edit {
  document: unknown
  within?: (path: DocumentProblem['path']) => DocumentProblem['path']
}
type Who = Context & { user: SignedIn; audit: AuditNote }

/** Somebody may save between the reading and the writing of a merge; nobody is that fast for ever. */
const MERGES = 5

/**
 * Stores an edit of the draft, made on `revision` of it. Where somebody saved in between, the two are merged rule by rule, and the answer
 * says so; what both changed differently is refused with both versions unless `choices` say whose stays, and so is what does not parse.
 */
export async function saveDocument(
  ctx: Who,
  { revision, choices }: { revision: number; choices?: MergeChoice[] | undefined },
  edit: (campaign: Campaign) => Edit,
): Promise<DraftSaved> {
  for (let tries = 0; tries < MERGES; tries += 1) {
    const copy = await workingCopy(ctx)
    const saved =
      copy.revision === revision
        ? await store(ctx, copy, edit)
        : await storeMerged(ctx, copy, { revision, choices }, edit)
    if (saved) return saved
  }
  refuseStale()
}

/** Null where somebody saved in between. */
async function store(ctx: Who, copy: WorkingCopy, edit: (campaign: Campaign) => Edit): Promise<DraftSaved | null> {
  const { document, within } = edit(copy.campaign)
  return save(ctx, copy, parsedOrRefused(document, within))
}

async function storeMerged(
  ctx: Who,
  copy: WorkingCopy,
  { revision, choices }: { revision: number; choices: MergeChoice[] | undefined },
  edit: (campaign: Campaign) => Edit,
): Promise<DraftSaved | null> {
  const earlier = await draftAt(ctx, copy, revision)
  if (!earlier) refuseStale()
  const { document, within } = edit(earlier.campaign)
  const mine = parsedOrRefused(document, within)
  const merged = mergeCampaigns(earlier.campaign, mine, copy.campaign, choices)
  if (!merged.ok)
    refuse(
      'merge-conflict',
      {
        vi: `${earlier.editors.join(', ')} vừa sửa cùng chỗ này. Chưa lưu gì; vui lòng chọn giữ bản của Anh/Chị hay bản của người kia.`,
        en: `${earlier.editors.join(', ')} changed the same thing. Nothing was saved; please choose which of the two to keep.`,
      },
      { conflicts: merged.conflicts },
    )
  const after = parsedOrRefused(merged.document, within)
  const saved = await save(ctx, copy, after)
  return (
    saved && {
      ...saved,
      merged: { with: earlier.editors, changes: describeChanges(earlier.campaign, copy.campaign), document: after },
    }
  )
}

/** Stores the draft as the next revision, on the release that it began on. */
export async function save(
  ctx: Who,
  { live, draft, campaign, revision }: WorkingCopy,
  after: Campaign,
  baseReleaseId: string = draft?.baseReleaseId ?? live.release.id,
): Promise<DraftSaved | null> {
  const edits = partChanges(campaign, after)
  const saved = await ctx.ports.releases.saveDraft({
    campaignId: ctx.campaignId,
    document: after,
    baseReleaseId,
    expectedRevision: revision,
    at: ctx.clock.now(),
    byUserId: ctx.user.id,
    changes: edits,
  })
  if (!saved.ok) return null
  ctx.audit.changed(campaign, after)
  await tellDraft(
    ctx,
    saved.revision,
    edits.map(({ path }) => path),
  )
  for (const reviewId of saved.voided) await tellReview(ctx, { reviewId, state: 'voided' }, ctx.user.name)
  return { revision: saved.revision, problems: [], changes: describeChanges(live.campaign, after), merged: null }
}

/** Tells every page that shows the draft that it is another one now. */
export async function tellDraft(ctx: Context & { user: SignedIn }, revision: number, parts: string[][]): Promise<void> {
  const { id, name } = ctx.user
  await ctx.ports.live.publish(
    { type: 'draft-changed', campaignId: ctx.campaignId, revision, by: { id, name }, parts },
    ctx.clock.now(),
  )
}

export function refuseStale(): never {
  refuse('stale-draft', {
    vi: 'Bản nháp vừa được người khác sửa. Vui lòng tải lại bản mới rồi sửa tiếp.',
    en: 'Someone else has just changed the draft. Please load the newest one and make your change again.',
  })
}
