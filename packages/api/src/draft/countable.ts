import type { Campaign } from '@careline/campaign'
import { parseRuleDocument } from '@careline/rules'
import { layRuleSetOver } from './lay-over.ts'
import { parsedOrRefused } from './working-copy.ts'

/**
 * The campaign with one rule set replaced by what a person is writing, to be counted and not to be saved: what does not bear on
 * who meets which rule (texts, script, cases) is not checked again at each keystroke. Refuses what cannot be counted.
 */
export function countable(
  campaign: Campaign,
  ruleSetId: string,
  ruleSet: unknown,
  written?: Record<string, unknown>,
): Campaign {
  const { document, within } = layRuleSetOver(campaign, ruleSetId, ruleSet, written)
  // Named conditions bear on every set that uses them.
  if (written) return parsedOrRefused(document, within)
  const { facts, conditions, catalogues, ruleSets } = campaign
  const itemFacts = Object.fromEntries(Object.entries(catalogues).map(([id, catalogue]) => [id, catalogue.facts]))
  const parsed = parseRuleDocument({ facts, conditions, ruleSets: [ruleSet] }, { itemFacts })
  const [read] = parsed.ok ? parsed.document.ruleSets : []
  const known = ruleSets.find(({ id }) => id === ruleSetId)
  // Which questions a set may answer hangs on these two; where they change, everything is checked, as it is to be saved.
  const answersTheSame = read?.hitPolicy === known?.hitPolicy && read?.over?.catalogue === known?.over?.catalogue
  if (!read || !answersTheSame) return parsedOrRefused(document, within)
  return { ...campaign, ruleSets: ruleSets.map((each) => (each.id === ruleSetId ? read : each)) }
}
