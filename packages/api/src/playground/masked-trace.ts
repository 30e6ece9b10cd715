import type { Campaign } from '@careline/campaign'
import type { ConditionTrace, FactValue, ItemResult, RuleTrace } from '@careline/rules'

export const HIDDEN = '•••'

/** Traces without the values of sensitive facts and numbers. */
export function maskedTrace(campaign: Campaign, trace: RuleTrace[] | ItemResult[]): RuleTrace[] | ItemResult[] {
  const hidden = new Set(
    campaign.facts.flatMap(({ id, type, sensitive }) => (sensitive || type === 'phone' ? [id] : [])),
  )
  const mask = (fact: string | undefined, value: FactValue): FactValue =>
    fact !== undefined && hidden.has(fact) && value !== null ? HIDDEN : value
  const masked = ({ children, ...test }: ConditionTrace): ConditionTrace => {
    const other = typeof test.value === 'object' && 'fact' in test.value ? test.value.fact : undefined
    return {
      ...test,
      ...(test.seen !== undefined && { seen: mask(test.fact, test.seen) }),
      ...(test.compared !== undefined && { compared: mask(other, test.compared) }),
      ...(children && { children: children.map(masked) }),
    }
  }
  const ruleMasked = (rule: RuleTrace): RuleTrace => ({ ...rule, condition: masked(rule.condition) })
  return trace.map((each) => ('rules' in each ? { ...each, rules: each.rules.map(ruleMasked) } : ruleMasked(each))) as
    | RuleTrace[]
    | ItemResult[]
}
