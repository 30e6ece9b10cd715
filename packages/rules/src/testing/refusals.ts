import type { ProblemCode } from '../document/problem.ts'
import type { Refusal } from './refusal.ts'
import { refusedByCondition } from './refused-conditions.ts'
import { refusedByDocument } from './refused-documents.ts'
import { refusedByRuleSet } from './refused-rule-sets.ts'
import { refusedByValue } from './refused-values.ts'

/** What is refused, by where the fault is. */
export const refusalGroups = {
  'The document': refusedByDocument,
  'A rule set': refusedByRuleSet,
  'A condition': refusedByCondition,
  'A value': refusedByValue,
}

/** An example of every problem: one without an example does not compile. */
export const refusals: Record<ProblemCode, Refusal> = {
  ...refusedByDocument,
  ...refusedByRuleSet,
  ...refusedByCondition,
  ...refusedByValue,
}
