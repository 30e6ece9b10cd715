import { type Campaign, readStoredCampaign } from '@careline/campaign'

const KEPT = 8
const parsed = new Map<string, Campaign>()

/** The campaign document of a release. Releases never change, so each is read once and the last few are kept. */
export function releaseDocument(release: { id: string; document: unknown }): Campaign {
  const known = parsed.get(release.id)
  if (known) return known
  const result = readStoredCampaign(release.document)
  if (!result.ok) {
    const [first] = result.problems
    throw new Error(`Release ${release.id} does not parse any more: ${first?.path.join('.')} ${first?.message.en}`)
  }
  parsed.set(release.id, result.campaign)
  const [oldest] = parsed.keys()
  if (parsed.size > KEPT && oldest !== undefined) parsed.delete(oldest)
  return result.campaign
}
