import type { CatalogueItem } from '../../document/catalogue-item.ts'
import type { Facts } from '../../document/fact.ts'
import { type RuleDocument, ruleSetOf } from '../../document/rule-document.ts'
import { compileRules } from './compile-rules.ts'
import { CompiledResult } from './compiled-result.ts'
import { compileFactReader } from './fact-reader.ts'
import { overAnswers } from './over-answers.ts'
import { plainAnswers } from './plain-answers.ts'

/** Decides for one customer's facts, flat by fact id. Throws a `FactTypeError` where a value is not of its fact's type. */
export type DecideCompiled = (facts: Facts) => CompiledResult

/**
 * A rule set as code: the reference's answer, for streams of customers. Compiling takes milliseconds, a decision a
 * thousandth of one; keep the function for as long as the document lives.
 * @param document as `parseRuleDocument` gave it
 * @param options `items`: the catalogue that an `over` set runs over; `parsed`: that the facts will be what `parseFacts`
 * gave, so that their types, a twentieth of a decision's time, are not asked again
 * @returns a function of a customer's facts, flat by fact id; it throws a `FactTypeError` where a value is not of its fact's type
 * @throws where the document has no such rule set
 */
export function compileRuleSet(
  document: RuleDocument,
  ruleSetId: string,
  options: { items?: CatalogueItem[]; parsed?: boolean } = {},
): DecideCompiled {
  const ruleSet = ruleSetOf(document, ruleSetId)
  const rules = compileRules(document, ruleSet)
  const read = compileFactReader(document, rules.facts, options.parsed === true)
  const { answer, trace } = ruleSet.over
    ? overAnswers(ruleSet, ruleSet.over, rules, options.items ?? [])
    : plainAnswers(ruleSet, rules)
  return (facts) => {
    const customer = read(facts)
    const given = answer(customer)
    return new CompiledResult(ruleSet, given, () => trace(customer, given))
  }
}

/**
 * Every rule set of a document as code, by id.
 * @param options `items`: the items of each catalogue, by its name; `parsed`: as for `compileRuleSet`
 */
export function compileDocument(
  document: RuleDocument,
  options: { items?: Record<string, CatalogueItem[]>; parsed?: boolean } = {},
): Map<string, DecideCompiled> {
  return new Map(
    document.ruleSets.map(({ id, over }) => {
      const items = over ? (options.items?.[over.catalogue] ?? []) : []
      return [id, compileRuleSet(document, id, { items, parsed: options.parsed === true })]
    }),
  )
}
