import { type Campaign, ruleDocumentOf } from '@careline/campaign'
import { describeRule, type Locale, type Rule, type RuleSet } from '@careline/rules'

/** What can differ between two versions of a rule, each in words; an absent version has none of them. */
const PARTS = ['sentence', 'reason', 'unmetReason', 'priority'] as const
type Part = (typeof PARTS)[number]

export interface PartPair {
  part: Part
  /** Stands before it in place of the part's name. */
  label?: string
  was: string | null
  is: string | null
}

/** A version of a rule, in the document that gives its words. */
export interface RuleVersion {
  campaign: Campaign
  ruleSet: RuleSet
  rule: Rule | undefined
}

/** What differs between two versions of a rule, in words; empty where they read the same. */
export function differingParts(was: RuleVersion, is: RuleVersion, locale: Locale): PartPair[] {
  const [before, after] = [partsOf(was, locale), partsOf(is, locale)]
  return PARTS.map((part) => ({ part, was: before?.[part] ?? null, is: after?.[part] ?? null })).filter(
    (pair) => pair.was !== pair.is,
  )
}

function partsOf({ campaign, ruleSet, rule }: RuleVersion, locale: Locale): Record<Part, string | null> | null {
  if (!rule) return null
  const itemFacts = campaign.catalogues[ruleSet.over?.catalogue ?? '']?.facts ?? []
  return {
    sentence: describeRule(ruleDocumentOf(campaign), rule, locale, { itemFacts }),
    reason: rule.reason?.[locale] ?? null,
    unmetReason: rule.unmetReason?.[locale] ?? null,
    priority: rule.priority === undefined ? null : String(rule.priority),
  }
}
