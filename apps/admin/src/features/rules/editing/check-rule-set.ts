import type { Campaign } from '@careline/campaign'
import { type Fact, parseRuleDocument, type Problem, type RuleDocument, type RuleSet } from '@careline/rules'

/** What problems and sentences of one set are read with: the campaign's facts and named conditions. */
export function documentOf(campaign: Campaign, ruleSet: unknown): RuleDocument {
  return { facts: campaign.facts, conditions: campaign.conditions, ruleSets: [ruleSet as RuleSet] }
}

/** The `item.*` facts of the catalogue that the set runs over; none for a plain set. */
export function itemFactsOf(campaign: Campaign, ruleSet: RuleSet): Fact[] {
  return ruleSet.over ? (campaign.catalogues[ruleSet.over.catalogue]?.facts ?? []) : []
}

/** The same list each time, so that nothing is drawn anew for it. */
const NONE: Problem[] = []

/** Another set's JSON pasted over this one would be saved as that other set. */
const otherSet = (id: string): Problem => ({
  code: 'wrong-shape',
  path: ['id'],
  message: {
    vi: `Mã của bộ quy tắc phải giữ nguyên là “${id}”.`,
    en: `The rule set must keep its id “${id}”.`,
  },
})

/** What is wrong with the rule set of that id, here and now; paths count from the set. The server checks again when it saves. */
export function problemsOf(campaign: Campaign, ruleSet: RuleSet, id: string): Problem[] {
  if (ruleSet.id !== id) return [otherSet(id)]
  const itemFacts = Object.fromEntries(Object.entries(campaign.catalogues).map(([id, { facts }]) => [id, facts]))
  const parsed = parseRuleDocument(documentOf(campaign, ruleSet), { itemFacts })
  return parsed.ok ? NONE : parsed.problems.map(fromSet)
}

/** Problems name places in the whole document; the editor shows one set of it. */
export function fromSet<P extends { path: (string | number)[] }>(problem: P): P {
  return problem.path[0] === 'ruleSets' ? { ...problem, path: problem.path.slice(2) } : problem
}
