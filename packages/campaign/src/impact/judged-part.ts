import type { Condition } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'

/** What of a campaign a population is judged by: small enough to be sent to another thread at each keystroke. */
export type JudgedPart = Pick<Campaign, 'facts' | 'conditions' | 'ruleSets' | 'decisions' | 'catalogues'>

/** Leaves out texts, script and cases, and the catalogues that no rule set runs over. */
export function judgedPart({ facts, conditions, ruleSets, decisions, catalogues }: Campaign): JudgedPart {
  const used = ruleSets.flatMap(({ over }) => (over ? [over.catalogue] : []))
  const kept = Object.entries(catalogues).filter(([id]) => used.includes(id))
  return { facts, conditions, ruleSets, decisions, catalogues: Object.fromEntries(kept) }
}

/** The ids of all facts that its rules and named conditions mention, `item.*` among them. */
export function factsAsked({ conditions, ruleSets }: Pick<JudgedPart, 'conditions' | 'ruleSets'>): Set<string> {
  const asked = new Set<string>()
  const read = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(read)
    else if ('any' in condition) condition.any.forEach(read)
    else if ('not' in condition) read(condition.not)
    else if ('fact' in condition) {
      asked.add(condition.fact)
      if (typeof condition.value === 'object' && 'fact' in condition.value) asked.add(condition.value.fact)
    }
  }
  Object.values(conditions).forEach(read)
  for (const { rules } of ruleSets) for (const { conditions: top } of rules) read(top)
  return asked
}
