import { type Campaign, toldDocumentOf } from '@careline/campaign'
import { describeOutcome, describeRule, type Locale, type Rule, type RuleDocument, type RuleSet } from '@careline/rules'

/** What can differ between two versions of a rule, each in words; an absent version has none of them. */
const PARTS = ['sentence', 'outcome', 'reason', 'unmetReason', 'priority'] as const
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
  const known = toldDocumentOf(was.campaign)
  const [before, after] = [was, is].map((version) => partsOf(version, known, locale))
  return PARTS.map((part) => ({ part, was: before?.[part] ?? null, is: after?.[part] ?? null })).filter(
    (pair) => pair.was !== pair.is,
  )
}

function partsOf(
  { campaign, ruleSet, rule }: RuleVersion,
  known: RuleDocument,
  locale: Locale,
): Record<Part, string | null> | null {
  if (!rule) return null
  const document = toldDocumentOf(campaign)
  const itemFacts = campaign.catalogues[ruleSet.over?.catalogue ?? '']?.facts ?? []
  return {
    sentence: describeRule(document, rule, locale, { itemFacts, was: known }),
    outcome: describeOutcome(rule, [known, document], locale) || null,
    reason: rule.reason?.[locale] ?? null,
    unmetReason: rule.unmetReason?.[locale] ?? null,
    priority: rule.priority === undefined ? null : String(rule.priority),
  }
}
