import type { RuleDocument } from '../document/rule-document.ts'
import { customerFacts, ruleOf } from './sample-document.ts'

/** A document that is refused for one reason, which the docs show and a test holds to be that one. */
export interface Refusal {
  /** What would go wrong if it ran, most often that it would not run alike everywhere. */
  why: string
  /** The part at fault, as it is shown. */
  fragment: unknown
  /** The whole document with that part in it; its catalogue `packages` has `packageFacts`. */
  document: unknown
}

type Given = [why: string, fragment: unknown]
const good = { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150000 }] }

function documentWith(part: object): object {
  return { facts: customerFacts, ruleSets: [], ...part }
}

/** At fault is the whole document, or the keys of it that are given. */
export function refusedDocument(...[why, fragment]: Given): Refusal {
  const whole = typeof fragment === 'object' && fragment !== null ? documentWith(fragment) : fragment
  return { why, fragment, document: whole }
}

/** At fault is a rule set. A rule in it that is given by name alone is a good one. */
export function refusedRuleSet(why: string, fragment: { rules: object[]; [key: string]: unknown }): Refusal {
  const rules = fragment.rules.map((rule) => ({ ...ruleOf('rule', good), ...rule }))
  return {
    why,
    fragment,
    document: documentWith({ ruleSets: [{ id: 'set', hitPolicy: 'every', ...fragment, rules }] }),
  }
}

/** At fault are a rule's `conditions`. */
export function refusedConditions(...[why, fragment]: Given): Refusal {
  const rule = { ...ruleOf('rule', good), conditions: fragment }
  return { ...refusedRuleSet(why, { rules: [rule] }), fragment }
}

/** At fault is a test. */
export function refusedTest(why: string, fragment: object): Refusal {
  return { ...refusedConditions(why, { all: [fragment] }), fragment }
}

/** At fault are the document's named conditions. */
export function refusedNames(why: string, fragment: object): Refusal {
  return refusedDocument(why, { conditions: fragment, ruleSets: [] satisfies RuleDocument['ruleSets'] })
}
