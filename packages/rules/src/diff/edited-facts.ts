import { sameJson } from '../document/same-json.ts'
import type { Condition } from '../document/condition.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { comparedFact } from '../document/condition.ts'
import { askedTests } from '../regions/asked-tests.ts'

/** A condition with its names spelt out, so that an edit of a named one is seen where it is used. */
function spelt(condition: Condition, named: RuleDocument['conditions']): Condition {
  if ('all' in condition) return { all: condition.all.map((each) => spelt(each, named)) }
  if ('any' in condition) return { any: condition.any.map((each) => spelt(each, named)) }
  if ('not' in condition) return { not: spelt(condition.not, named) }
  const meant = 'condition' in condition ? named?.[condition.condition] : undefined
  return meant ? spelt(meant, named) : condition
}

function factsIn(conditions: Condition[]): string[] {
  return askedTests(undefined, conditions).flatMap((test) => [test.fact, comparedFact(test) ?? test.fact])
}

/** The facts of what is not the same in two conditions. */
function factsApart(before: Condition, after: Condition): string[] {
  if (sameJson(before, after)) return []
  if ('not' in before && 'not' in after) return factsApart(before.not, after.not)
  const kind = 'all' in before && 'all' in after ? 'all' : 'any' in before && 'any' in after ? 'any' : null
  if (!kind) return factsIn([before, after])
  const list = (condition: Condition) => ('all' in condition ? condition.all : 'any' in condition ? condition.any : [])
  const lacks = (members: Condition[]) => (one: Condition) => !members.some((other) => sameJson(one, other))
  const [old, young] = [list(before), list(after)]
  const gone = old.filter(lacks(young))
  const come = young.filter(lacks(old))
  const [only, instead] = [gone[0], come[0]]
  return gone.length === 1 && come.length === 1 && only && instead
    ? factsApart(only, instead)
    : factsIn([...gone, ...come])
}

/** The facts that an edit of a rule set is about: the rest of the customer's is as it was. Empty where it is about no one fact. */
export function editedFacts(
  before: { document: RuleDocument; ruleSet: RuleSet },
  after: { document: RuleDocument; ruleSet: RuleSet },
): Set<string> {
  const conditions = ({ document, ruleSet }: typeof before) =>
    new Map(
      ruleSet.rules.map((rule) => [rule.name, { ...rule, conditions: spelt(rule.conditions, document.conditions) }]),
    )
  const [old, young] = [conditions(before), conditions(after)]
  const facts = [...new Set([...old.keys(), ...young.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), young.get(name)]
    if (!was || !is) return factsIn([was?.conditions, is?.conditions].filter((each) => each !== undefined))
    const isElsewhere = (was.priority ?? 1) !== (is.priority ?? 1) || !sameJson(was.event, is.event)
    return isElsewhere ? factsIn([was.conditions, is.conditions]) : factsApart(was.conditions, is.conditions)
  })
  return new Set(facts)
}
