import type { Campaign, Policies } from '@careline/campaign'
import type { Localized } from '@careline/rules'
import type { Context } from '../context.ts'
import type { Impact } from '../ports/audiences.ts'
import type { HoldReason, ReviewEvidence, ReviewRow } from '../ports/reviews.ts'
import { liveRelease } from '../releases/live-release.ts'
import { findingKey, gatherEvidence } from './evidence.ts'
import { whyNotDecidable } from './try-out.ts'

/**
 * What has become worse since a review was approved: its checks, its cases and its impact as they are now. Empty reasons where it may go
 * live as it was approved.
 */
export async function recheck(
  ctx: Context,
  review: Pick<ReviewRow, 'baseRelease'> & { evidence: ReviewEvidence },
  document: Campaign,
): Promise<{ reasons: HoldReason[]; evidence: ReviewEvidence }> {
  const { release, campaign: live } = await liveRelease(ctx)
  if (release.id !== review.baseRelease.id)
    return {
      evidence: review.evidence,
      reasons: [
        {
          code: 'base-moved',
          message: {
            vi: `Bản ${release.number} đã phát hành sau khi gửi duyệt, trong khi thay đổi này được viết từ bản ${review.baseRelease.number}. Cập nhật bản nháp rồi gửi duyệt lại.`,
            en: `Release ${release.number} went live after this was submitted on release ${review.baseRelease.number}. Bring the draft up to date and submit it again.`,
          },
        },
      ],
    }
  const undecidable = await whyNotDecidable(ctx, document)
  if (undecidable) return { evidence: review.evidence, reasons: [{ code: 'not-decidable', message: undecidable }] }
  const { passed, failed } = await ctx.ports.reasoning.proof({ campaign: document })
  const { accepted } = review.evidence.cases
  const evidence = await gatherEvidence(ctx, { before: live, after: document, cases: { passed, accepted } })
  const known = new Set(review.evidence.findings.all.map(findingKey))
  return {
    evidence,
    reasons: [
      ...failed.map(({ name, kind }): HoldReason =>
        kind === 'invariant'
          ? {
              code: 'invariant-broken',
              message: say(`Điều bắt buộc bị sai: “${name}”.`, `This must always hold and does not: “${name}”.`),
            }
          : {
              code: 'cases-changed',
              message: say(`Ví dụ cho kết quả khác: “${name}”.`, `An example has another answer: “${name}”.`),
            },
      ),
      ...evidence.findings.all
        .filter((finding) => !known.has(findingKey(finding)))
        .map(({ message }): HoldReason => ({
          code: 'new-finding',
          message: say(`Phát hiện mới: ${message.vi}`, `A new finding: ${message.en}`),
        })),
      ...beyondApproved(review.evidence.impact?.counts ?? null, evidence.impact?.counts ?? null, live.policies.reviews),
    ],
  }
}

const say = (vi: string, en: string): Localized => ({ vi, en })

/** The figures that are off what was approved by more than the margin. */
export function beyondApproved(
  approved: Impact | null,
  now: Impact | null,
  { impactMarginPct, impactMarginCustomers }: Policies['reviews'],
): HoldReason[] {
  const ids = Object.keys({ ...approved?.changed, ...now?.changed })
  const figures: { words: Localized; of: (impact: Impact) => number }[] = [
    { words: say('Khách được thêm vào', 'Customers let in'), of: ({ entering }) => entering },
    { words: say('Khách bị loại ra', 'Customers let out'), of: ({ leaving }) => leaving },
    ...ids.map((id) => ({
      words: say(`Khách đổi kết quả “${id}”`, `Customers whose “${id}” changes`),
      of: ({ changed }: Impact) => changed[id] ?? 0,
    })),
  ]
  return figures.flatMap(({ words, of }): HoldReason[] => {
    const [was, is] = [approved ? of(approved) : 0, now ? of(now) : 0]
    if (Math.abs(is - was) <= Math.max(impactMarginCustomers, (was * impactMarginPct) / 100)) return []
    return [
      {
        code: 'impact-beyond',
        message: say(
          `${words.vi}: đã duyệt ${was.toLocaleString('vi-VN')}, nay là ${is.toLocaleString('vi-VN')}.`,
          `${words.en}: ${was.toLocaleString('vi-VN')} approved, ${is.toLocaleString('vi-VN')} now.`,
        ),
      },
    ]
  })
}
