import { describeRuleSetChange, diffRuleSets, familyOf, type Locale, type RuleDocument } from '@careline/rules'
import { Failure } from '../failure.ts'
import type { RuleSource } from './rule-source.ts'

/** How one rule set differs in two versions. */
export interface VersionDiff {
  id: string
  /** `reworded`: written otherwise, and no customer is decided otherwise. */
  status: 'same' | 'reworded' | 'changed' | 'added' | 'removed'
  /** False where the search could not go to its end. */
  complete: boolean
  /** For whom the decision differs. */
  sentences: string[]
  regions: object[]
  /** What was written otherwise. */
  changes: string[]
}

/** Facts whose type a version could only guess take the other version's. */
function withTypesOf(source: RuleSource, other: RuleSource): RuleDocument {
  const facts = source.document.facts.map((fact) => {
    const known = other.document.facts.find(({ id }) => id === fact.id)
    const isKnown = known && source.guessed.includes(fact.id) && !other.guessed.includes(fact.id)
    return isKnown ? { ...known, nullable: true } : fact
  })
  return { ...source.document, facts }
}

function refuseOtherTypes(before: RuleDocument, after: RuleDocument): void {
  for (const { id, type } of after.facts) {
    const was = before.facts.find((fact) => fact.id === id)
    if (!was || familyOf(was.type) === familyOf(type)) continue
    throw new Failure(
      `Không so được: “${id}” là ${was.type} ở bản cũ nhưng ${type} ở bản mới.`,
      `The two cannot be compared: "${id}" is ${was.type} in the old one but ${type} in the new one.`,
    )
  }
}

/**
 * What the newer version decides otherwise, rule set by rule set.
 * @throws Failure where a fact is of another type in each version
 */
export function compareVersions(old: RuleSource, young: RuleSource, locale: Locale): VersionDiff[] {
  const before = withTypesOf(old, young)
  const after = withTypesOf(young, old)
  refuseOtherTypes(before, after)
  const removed = before.ruleSets.filter(({ id }) => !after.ruleSets.some((each) => each.id === id))
  const lone = (id: string, status: 'added' | 'removed'): VersionDiff => {
    return { id, status, complete: true, sentences: [], regions: [], changes: [] }
  }
  return [
    ...after.ruleSets.map((ruleSet): VersionDiff => {
      const { id } = ruleSet
      const was = before.ruleSets.find((each) => each.id === id)
      if (!was) return lone(id, 'added')
      const { items, itemFacts } = young
      const { complete, regions, sentences } = diffRuleSets(before, after, id, { items, itemFacts })
      const options = { itemFacts: ruleSet.over ? (itemFacts[ruleSet.over.catalogue] ?? []) : [], was: before }
      const changes = describeRuleSetChange(after, was, ruleSet, locale, options)
      const status = regions.length > 0 ? 'changed' : changes.length > 0 ? 'reworded' : 'same'
      return { id, status, complete, sentences: sentences.map((each) => each[locale]), regions, changes }
    }),
    ...removed.map(({ id }) => lone(id, 'removed')),
  ]
}
