import { type Campaign, parseCampaign, type Population, populationSchema } from '@careline/campaign'
import { highValueCare, highValueCarePopulation } from '@careline/campaign-high-value-care'

/** The campaign that this server runs, as it is shipped; once published, what counts is the live release. */
export function referenceCampaign(): Campaign {
  const parsed = parseCampaign(highValueCare)
  if (parsed.ok) return parsed.campaign
  const lines = parsed.problems.map(({ path, message }) => `  ${path.join('.')}: ${message.en}`)
  throw new Error(`The reference campaign does not parse:\n${lines.join('\n')}`)
}

/** What a demonstration's customers look like. */
export const referencePopulation = (): Population => populationSchema.parse(highValueCarePopulation)
