import { type Campaign, readStoredCampaign } from '@careline/campaign'
import { refuse } from '../problem.ts'

const KEPT = 8
const parsed = new Map<string, Campaign>()

/**
 * The campaign document of a release, led to the language of today. Releases never change, so each is read once and the last few are kept.
 *
 * @throws a refusal where this version of the program cannot read it
 */
export function releaseDocument(release: { id: string; number: number; document: unknown }): Campaign {
  const known = parsed.get(release.id)
  if (known) return known
  const result = readStoredCampaign(release.document)
  if (!result.ok) {
    const { problems } = result
    const [first] = problems
    refuse(
      'invalid-document',
      {
        vi: `Phiên bản chương trình hiện tại không đọc được bản phát hành ${release.number}: ${first?.message.vi ?? ''}`,
        en: `The program as it is now cannot read release ${release.number}: ${first?.message.en ?? ''}`,
      },
      { problems },
    )
  }
  parsed.set(release.id, result.campaign)
  const [oldest] = parsed.keys()
  if (parsed.size > KEPT && oldest !== undefined) parsed.delete(oldest)
  return result.campaign
}
