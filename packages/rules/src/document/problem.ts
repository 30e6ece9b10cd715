import type { Localized } from './localized.ts'

/**
 * Why a rule document is refused. Anything that could not run the same way in every executor has a code here.
 * - `wrong-shape` a key is missing or holds another kind of value; `unknown-key` a key the language does not have
 * - `wrong-version` a `schemaVersion` that is newer, older and not migrated, or no version at all
 * - `mixed-condition` `any` beside `all`, or a test beside either; `empty-group` an `all` or `any` with nothing in it
 * - `bare-test` a rule or named condition that is a lone test, which json-rules-engine does not run
 * - `too-deep` nested beyond 32; `too-large` named conditions that multiply beyond reason, or a list of more than 10,000 values; `json-path` `path`/`params` or a JSONPath; `unsafe-name` a prototype or script path
 * - `unknown-fact`, `unknown-operator`, `unknown-condition`, `unknown-catalogue` a name that nothing declares
 * - `operator-not-for-type`, `wrong-value-type`, `null-literal`, `value-not-listed`, `empty-list`
 * - `reversed-range` a low end above the high one, of a `between` or of a fact's `min` and `max`
 * - `fact-types-differ` two facts that cannot be compared; `reserved-fact` `item.*` declared as a customer's fact
 * - `item-outside-over` `item.*` where no catalogue is run over; `over-hit-policy`, `over-order` a bad `over` set
 * - `duplicate-fact`, `duplicate-rule-set`, `duplicate-rule`, `equal-priorities`, `bad-priority`, `empty-rule-set`
 * - `duplicate-value` an enum that lists one twice; `key-not-for-type` `values` where there is no enum, `min` or `max` where there is no number
 * - `cyclic-condition` a named condition that comes back to itself; `enum-without-values`; `too-many-problems`
 */
export type ProblemCode =
  | 'wrong-shape'
  | 'wrong-version'
  | 'unknown-key'
  | 'mixed-condition'
  | 'empty-group'
  | 'bare-test'
  | 'too-deep'
  | 'too-large'
  | 'json-path'
  | 'unsafe-name'
  | 'unknown-fact'
  | 'unknown-operator'
  | 'unknown-condition'
  | 'unknown-catalogue'
  | 'operator-not-for-type'
  | 'wrong-value-type'
  | 'null-literal'
  | 'value-not-listed'
  | 'empty-list'
  | 'reversed-range'
  | 'fact-types-differ'
  | 'reserved-fact'
  | 'item-outside-over'
  | 'over-hit-policy'
  | 'over-order'
  | 'duplicate-fact'
  | 'duplicate-value'
  | 'duplicate-rule-set'
  | 'duplicate-rule'
  | 'equal-priorities'
  | 'bad-priority'
  | 'empty-rule-set'
  | 'cyclic-condition'
  | 'enum-without-values'
  | 'key-not-for-type'
  | 'too-many-problems'

/**
 * Keys and indexes from the top of the document: `["ruleSets", 0, "rules", 2, "conditions"]`; empty for the document itself.
 */
export type ProblemPath = (string | number)[]

/** One refusal: where it is in the document, and a sentence that says what to do. */
export interface Problem {
  code: ProblemCode
  path: ProblemPath
  message: Localized
}
