import type { Campaign } from '@careline/campaign'
import { type Locale, type RuleSet, ruleTitle } from '@careline/rules'
import { differingParts, type PartPair } from '../../shell/words/rule-parts.ts'

export interface RulePairWords {
  ruleSetId: string
  rule: string
  /** The rule's label, else its name. */
  title: string
  parts: PartPair[]
}

/** Every rule that reads otherwise in the later document, with both versions in words; in the order of the later document. */
export function rulePairs(before: Campaign, after: Campaign, locale: Locale): RulePairWords[] {
  const setIds = [...new Set([...after.ruleSets, ...before.ruleSets].map(({ id }) => id))]
  return setIds.flatMap((id) => {
    const [old, young] = [before, after].map(({ ruleSets }) => ruleSets.find((set) => set.id === id))
    const either = young ?? old
    if (!either) return []
    const names = [...new Set([young, old].flatMap((set) => set?.rules.map(({ name }) => name) ?? []))]
    return names.flatMap((name): RulePairWords[] => {
      const version = (campaign: Campaign, ruleSet: RuleSet | undefined) => ({
        campaign,
        ruleSet: ruleSet ?? either,
        rule: ruleSet?.rules.find((rule) => rule.name === name),
      })
      const [was, is] = [version(before, old), version(after, young)]
      const parts = differingParts(was, is, locale)
      if (parts.length === 0) return []
      return [{ ruleSetId: id, rule: name, title: ruleTitle(is.rule ?? was.rule ?? { name }, locale), parts }]
    })
  })
}
