import { type ParsedCampaign, readStoredCampaign } from '@careline/campaign'

let kept: { text: string; parsed: ParsedCampaign } | null = null

/** A stored draft as a campaign. While somebody types, the same draft is asked for again and again: it is parsed once. */
export function draftDocument(document: unknown): ParsedCampaign {
  const text = JSON.stringify(document)
  if (kept?.text !== text) kept = { text, parsed: readStoredCampaign(document) }
  return kept.parsed
}
