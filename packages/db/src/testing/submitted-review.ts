import type { ReviewEvidence } from '@careline/api'
import type { Database } from '../driver/database.ts'
import { releaseRepository } from '../repositories/releases.ts'
import { reviewRepository } from '../repositories/reviews.ts'
import { addCampaign, addUser, newId, START } from './fixtures.ts'

export const EVIDENCE: ReviewEvidence = {
  changes: [
    {
      area: 'rules',
      ruleSetId: 'eligibility',
      sentences: { vi: ['ARPU từ 200.000 ₫.'], en: ['ARPU from 200,000 ₫.'] },
    },
  ],
  regions: [],
  impact: null,
  findings: { complete: true, all: [], added: [] },
  cases: { passed: 12, accepted: [] },
}
const DOCUMENT = { note: 'submitted' }
const HASH = 'hash-submitted'

/** A campaign with a draft that two people edited, and one of them may submit. */
export async function draftOfTwo(database: Database) {
  const campaign = await addCampaign(database)
  const [editorId, approverId] = await Promise.all([
    addUser(database, 'Trần Thị Sửa'),
    addUser(database, 'Lê Quốc Duyệt'),
  ])
  const releases = releaseRepository(database)
  const reviews = reviewRepository(database)
  const { campaignId, releaseId, managerId } = campaign
  const save = (byUserId: string, expectedRevision: number) =>
    releases.saveDraft({
      campaignId,
      document: { ...DOCUMENT, revision: expectedRevision + 1 },
      baseReleaseId: releaseId,
      expectedRevision,
      at: START,
      byUserId,
      changes: [{ path: ['ruleSets', 'eligibility'], before: expectedRevision, after: expectedRevision + 1 }],
    })
  await save(editorId, 0)
  await save(managerId, 1)
  const submit = async (draftRevision = 2, id = newId()) => {
    const submitted = await reviews.submit({
      id,
      campaignId,
      document: DOCUMENT,
      contentHash: HASH,
      draftRevision,
      at: START,
      byUserId: managerId,
      message: 'Nâng ngưỡng ARPU',
      evidence: EVIDENCE,
    })
    return { id, submitted }
  }
  const publish = (
    reviewId: string,
    byUserId: string,
    rest: { at?: Date; scheduled?: boolean; contentHash?: string; snapshotId?: string } = {},
  ) =>
    releases.publish({
      id: newId(),
      campaignId,
      document: DOCUMENT,
      contentHash: 'hash-published',
      at: rest.at ?? START,
      byUserId,
      message: 'Nâng ngưỡng ARPU',
      restoresNumber: null,
      expectedLiveReleaseId: releaseId,
      draftRevision: 2,
      review: {
        id: reviewId,
        scheduled: rest.scheduled ?? false,
        contentHash: rest.contentHash ?? HASH,
        snapshotId: rest.snapshotId ?? null,
      },
      audience: null,
    })
  return { ...campaign, editorId, approverId, releases, reviews, save, submit, publish }
}
