import { type Campaign, type ParsedCampaign, parseCampaign } from '@careline/campaign'
import type { Context } from '../context.ts'
import type { DraftRow, ReleaseRow } from '../ports/releases.ts'
import { type DocumentProblem, refuse } from '../problem.ts'
import { liveRelease } from '../releases/live-release.ts'
import { draftDocument } from './draft-document.ts'

/** The draft beside the live release; `campaign` is the draft's document, or the live one where there is no draft. */
export interface WorkingCopy {
  live: { release: ReleaseRow; campaign: Campaign }
  draft: DraftRow | null
  campaign: Campaign
  /** Of the draft; where there is none, what stands for the live release. */
  revision: number
}

export async function workingCopy(ctx: Context): Promise<WorkingCopy> {
  const [live, draft] = await Promise.all([liveRelease(ctx), ctx.ports.releases.draft(ctx.campaignId)])
  return {
    live,
    draft,
    campaign: draft ? campaignOrRefused(draftDocument(draft.document)) : live.campaign,
    revision: draft?.revision ?? live.draftRevision,
  }
}

/** The document as a campaign. A refusal names every problem, and where it is. */
export function parsedOrRefused(
  document: unknown,
  within?: (path: DocumentProblem['path']) => DocumentProblem['path'],
): Campaign {
  return campaignOrRefused(parseCampaign(document), within)
}

function campaignOrRefused(
  parsed: ParsedCampaign,
  within: (path: DocumentProblem['path']) => DocumentProblem['path'] = (path) => path,
): Campaign {
  if (parsed.ok) return parsed.campaign
  const problems = parsed.problems.map((problem) => ({ ...problem, path: within(problem.path) }))
  const [first] = problems
  refuse(
    'invalid-document',
    {
      vi: `Chưa lưu được: ${first?.message.vi ?? 'tài liệu chưa hợp lệ'}${more(problems.length, 'chỗ khác cần sửa')}`,
      en: `Not saved: ${first?.message.en ?? 'the document is not valid'}${more(problems.length, 'more to mend')}`,
    },
    { problems },
  )
}

const more = (count: number, words: string): string => (count > 1 ? ` (+ ${count - 1} ${words})` : '')
