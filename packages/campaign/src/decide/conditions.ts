import type { CatalogueItem, Condition, Facts, RuleDocument, RuleSet } from '@careline/rules'
import { isItemFact, runRuleSet } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'

const asked = 'named-conditions'

/** The `item.*` facts that a condition asks about, by itself or through the names that it mentions. */
export function itemFactsAsked(campaign: Campaign, condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => itemFactsAsked(campaign, part))
  if ('any' in condition) return condition.any.flatMap((part) => itemFactsAsked(campaign, part))
  if ('not' in condition) return itemFactsAsked(campaign, condition.not)
  if ('condition' in condition) {
    const named = campaign.conditions[condition.condition]
    return named ? itemFactsAsked(campaign, named) : []
  }
  const other = typeof condition.value === 'object' && 'fact' in condition.value ? [condition.value.fact] : []
  return [condition.fact, ...other].filter(isItemFact)
}

function ruleSetFor(names: string[], over?: RuleSet['over']): RuleSet {
  const rules = names.map((name) => ({ name, conditions: { all: [{ condition: name }] }, event: { type: name } }))
  return { id: asked, hitPolicy: 'collect', rules, ...(over && { over }) }
}

/** The named conditions that can be asked of a customer alone, as a rule set; null where there are none. */
export function plainConditions(
  campaign: Campaign,
  names: string[],
): { names: string[]; document: RuleDocument; ruleSetId: string } | null {
  const plain = names.filter((name) => {
    const condition = campaign.conditions[name]
    return condition !== undefined && itemFactsAsked(campaign, condition).length === 0
  })
  if (plain.length === 0) return null
  return {
    names: plain,
    document: { ...ruleDocumentOf(campaign), ruleSets: [ruleSetFor(plain)] },
    ruleSetId: asked,
  }
}

/** Which of these named conditions hold for a customer. The ones that ask about an item are not among the answers. */
export async function conditionsHeld(
  campaign: Campaign,
  facts: Facts,
  names: string[],
): Promise<Record<string, boolean>> {
  const plain = plainConditions(campaign, names)
  if (!plain) return {}
  const result = await runRuleSet(plain.document, plain.ruleSetId, facts)
  return Object.fromEntries(result.rules.map((trace) => [trace.rule, trace.held]))
}

/** For each item, which of these named conditions hold for the customer with that item. */
export async function itemConditionsHeld(
  campaign: Campaign,
  facts: Facts,
  names: string[],
  catalogue: string,
  items: CatalogueItem[],
): Promise<Record<string, Record<string, boolean>>> {
  const over = { catalogue, orderBy: [] }
  const document = { ...ruleDocumentOf(campaign), ruleSets: [ruleSetFor(names, over)] }
  const result = await runRuleSet(document, asked, facts, { items })
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      Object.fromEntries((result.items ?? []).map((item) => [item.id, item.rules[index]?.held === true])),
    ]),
  )
}
