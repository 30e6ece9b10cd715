import { reachedNames } from '../document/named-conditions.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { Budget, usualBudget, withinBudget } from '../regions/budget.ts'
import { AnalysedSet } from './analysed-set.ts'
import { findInCollect } from './collect-findings.ts'
import { findInEvery } from './every-findings.ts'
import type { Analysis, AnalyseOptions, Finding } from './finding.ts'
import { findInFirst } from './first-findings.ts'
import { findInNamed, findInRules } from './rule-findings.ts'

/**
 * What is odd about a rule set, decided exactly over all customers that the fact catalogue allows: each fact's domain
 * is cut at the constants in use, and the regions between are searched.
 * @param document as `parseRuleDocument` gave it
 * @param options `itemFacts` or `items` of the set's catalogue, for an `over` set; `budget`: cells to look at
 * @throws where the document has no such rule set, or nothing declares a fact that it asks about
 */
export function analyseRuleSet(document: RuleDocument, ruleSetId: string, options: AnalyseOptions = {}): Analysis {
  const budget = new Budget(options.budget ?? usualBudget)
  const set = new AnalysedSet(document, ruleSetId, options, budget)
  const { hitPolicy, over, rules } = set.ruleSet
  // Without a rule or an item there is no answer to reason about.
  if (rules.length === 0 || set.items?.length === 0) return { complete: true, findings: [] }
  const catalogue = over?.catalogue
  const words = { itemFacts: catalogue === undefined ? [] : (options.itemFacts?.[catalogue] ?? []) }
  const finished = withinBudget(() => {
    findInRules(set, words)
    if (hitPolicy === 'every') findInEvery(set)
    else if (hitPolicy === 'first') findInFirst(set, words)
    else findInCollect(set)
    findInNamed(set, reachedNames(rules, document.conditions ?? {}), words)
  })
  return { complete: finished && set.space.exact, findings: set.findings }
}

/** The same for every rule set; what is found of a named condition is told once, with the first set that uses it. */
export function analyseDocument(document: RuleDocument, options: AnalyseOptions = {}): Analysis {
  const analyses = document.ruleSets.map(({ id }) => analyseRuleSet(document, id, options))
  const told = new Set<string>()
  const isNews = ({ code, rule, path }: Finding) => {
    const key = rule === undefined && path?.[0] === 'conditions' ? `${code} ${path.join('/')}` : null
    if (key !== null && told.has(key)) return false
    if (key !== null) told.add(key)
    return true
  }
  return {
    complete: analyses.every((analysis) => analysis.complete),
    findings: analyses.flatMap((analysis) => analysis.findings.filter(isNews)),
  }
}
