import { type Campaign, parseCampaign } from '@careline/campaign'
import { type Condition, findOperator, isItemFact, operatorsFor, type TestCondition } from '@careline/rules'

/** Numbers that choose; the same ones make the same edit. */
export type Choices = (below: number) => number

/** Choices from a list of numbers, which starts over at its end. */
export function choicesFrom(numbers: readonly number[]): Choices {
  let at = 0
  return (below) => (numbers[at++ % numbers.length] ?? 0) % below
}

export interface Edit {
  ruleSetId: string
  campaign: Campaign
}

/** Someone's work on a rule set: one to three small changes of what is there, of the kinds that the editor can make. */
export function randomEdit(campaign: Campaign, choose: Choices): Edit {
  const ruleSetId = campaign.ruleSets[choose(campaign.ruleSets.length)]?.id ?? ''
  let edited = campaign
  for (let left = 1 + choose(3); left > 0; left--) {
    const copy = structuredClone(edited)
    change(copy, ruleSetId, choose)
    const parsed = parseCampaign(copy)
    // Some changes make no valid document, a tie of priorities for one: the editor refuses them too.
    if (parsed.ok) edited = parsed.campaign
  }
  return { ruleSetId, campaign: edited }
}

/** A place in a tree of conditions, and how to put something else there. */
interface Place {
  condition: Condition
  put: (condition: Condition) => void
}

function placesIn(condition: Condition, put: Place['put']): Place[] {
  const here = { condition, put }
  if ('not' in condition) return [here, ...placesIn(condition.not, (other) => void (condition.not = other))]
  const group = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return [here, ...group.flatMap((each, at) => placesIn(each, (other) => void (group[at] = other)))]
}

function change(campaign: Campaign, ruleSetId: string, choose: Choices): void {
  const ruleSet = campaign.ruleSets.find(({ id }) => id === ruleSetId)
  const rule = ruleSet?.rules[choose(ruleSet.rules.length)]
  if (!ruleSet || !rule) return
  const kind = choose(10)
  if (kind === 0) return void (ruleSet.rules = ruleSet.rules.toReversed())
  if (kind === 1) return void (rule.priority = 1 + choose(60))
  const places = placesIn(rule.conditions, (other) => void (rule.conditions = other))
  const inner = places.slice(1)
  const { condition, put } = inner[choose(inner.length)] ?? { condition: rule.conditions, put: () => undefined }
  if (kind === 2) return put({ not: condition })
  if (kind === 3)
    return put({ condition: Object.keys(campaign.conditions)[choose(Object.keys(campaign.conditions).length)] ?? '' })
  if (kind === 4) return put({ any: [condition, { not: someTest(campaign, choose) }] })
  const tests = places.filter((place): place is Place & { condition: TestCondition } => 'fact' in place.condition)
  const chosen = tests[choose(tests.length)]
  if (!chosen) return
  chosen.put(otherTest(campaign, chosen.condition, choose))
}

function someTest(campaign: Campaign, choose: Choices): TestCondition {
  const fact = campaign.facts[choose(campaign.facts.length)]
  return { fact: fact?.id ?? '', operator: 'isMissing', value: true }
}

/** The same test with another threshold, list, operator or value. */
function otherTest(campaign: Campaign, test: TestCondition, choose: Choices): TestCondition {
  const { value } = test
  const fact = isItemFact(test.fact) ? undefined : campaign.facts.find(({ id }) => id === test.fact)
  if (choose(3) === 0 && fact) {
    const shape = findOperator(test.operator)?.value
    const others = operatorsFor(fact.type).filter((operator) => operator.value === shape)
    return { ...test, operator: others[choose(others.length)]?.id ?? test.operator }
  }
  if (typeof value === 'number') {
    const step = [1, -1, 10_000, -10_000, Math.round(value / 2), -Math.round(value / 2)][choose(6)] ?? 0
    return { ...test, value: value + step }
  }
  if (typeof value === 'boolean') return test.operator === 'equal' ? { ...test, value: !value } : test
  if (Array.isArray(value)) {
    const shorter = value.toSpliced(choose(value.length), 1)
    return value.length > 1 ? { ...test, value: shorter } : test
  }
  const values = fact?.values ?? []
  return typeof value === 'string' && values.length > 0
    ? { ...test, value: values[choose(values.length)] ?? value }
    : test
}
