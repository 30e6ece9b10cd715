import type { Campaign } from '@careline/campaign'
import { type Facts, refuseFactValue } from '@careline/rules'
import { refuse } from '../problem.ts'

/** Facts that a person typed; those that they left out are the base customer's. A value that its fact cannot have is refused by the fact's id. */
export function typedFacts(campaign: Campaign, typed: Facts): Facts {
  const facts: Facts = {}
  for (const fact of campaign.facts) {
    const { id, label } = fact
    const value = Object.hasOwn(typed, id) ? typed[id] : campaign.caseBase[id]
    facts[id] = value ?? null
    const refused = refuseFactValue(fact, facts[id])
    if (!refused) continue
    const inWords = (locale: 'vi' | 'en') => refused[locale].replaceAll(id, label?.[locale] ?? id)
    refuse('invalid-input', { vi: inWords('vi'), en: inWords('en') }, { field: id })
  }
  return facts
}
