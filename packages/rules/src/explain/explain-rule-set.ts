import { ruleTitle } from '../describe/rule-title.ts'
import { type DescribeOptions, factWords } from '../describe/fact-words.ts'
import type { Locale } from '../document/localized.ts'
import { type RuleDocument, ruleSetOf } from '../document/rule-document.ts'
import type { Rule } from '../document/rule.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import type { RuleTrace } from '../engine/trace.ts'
import { askedOfCustomer, neededFor, testsFor } from './decisive-tests.ts'
import { type EvidenceWords, neededText, seenSentence } from './evidence.ts'

/** Words for what the document does not name, and who may read sensitive values. */
export interface ExplainOptions extends DescribeOptions {
  /** The name of a catalogue item; its id where absent. */
  itemLabel?: (itemId: string) => string
  /** Writes out the values of sensitive facts; hidden unless the reader may see them. */
  showSensitive?: boolean
}

/**
 * Why a rule set answered as it did, in sentences: the rules' own reasons with the values that were seen.
 * `every`: what is not met, or, where all is met, why. `first`: why that rule; where none holds, when each would apply.
 * `collect`: why each that holds, then when the others would apply. Over a catalogue: one sentence for each item.
 * @param document the one that the result is from
 * @param result of `runRuleSet`, the `trace` of compiled code, or `resultAt` of columns
 * @throws where the document has no such rule set
 */
export function explainRuleSet(
  document: RuleDocument,
  result: RuleSetResult,
  locale: Locale,
  options: ExplainOptions = {},
): string[] {
  const rules = new Map(ruleSetOf(document, result.ruleSetId).rules.map((rule) => [rule.name, rule]))
  const words = {
    ...factWords(document, locale, options),
    locale,
    showSensitive: options.showSensitive === true,
    isDemanded: result.hitPolicy === 'every',
  }
  const explain = (trace: RuleTrace) => ruleSentence(rules.get(trace.rule), trace, words)
  if (result.items) return explainItems(result, rules, words, options)
  const held = result.events.flatMap(({ rule }) => result.rules.filter((trace) => trace.rule === rule))
  const unmet = result.rules.filter((trace) => !trace.held)
  if (result.hitPolicy === 'every') return (unmet.length > 0 ? unmet : result.rules).map(explain)
  if (result.hitPolicy === 'first') return (held.length > 0 ? held : unmet).map(explain)
  // Rules of the same words and conditions are told once.
  return [...new Set([...held, ...unmet].map(explain))]
}

function explainItems(
  result: RuleSetResult,
  rules: Map<string, Rule>,
  words: EvidenceWords,
  { itemLabel = (id) => id }: ExplainOptions,
): string[] {
  const vi = words.locale === 'vi'
  return (result.items ?? []).map((item) => {
    const label = itemLabel(item.id)
    if (result.offered?.includes(item.id)) return vi ? `${label}: được chọn.` : `${label}: offered.`
    if (item.passes) return vi ? `${label}: phù hợp nhưng đã đủ số lượng.` : `${label}: fits, but the list is full.`
    const unmet = item.rules.filter((trace) => !trace.held)
    return `${label}: ${unmet.map((trace) => ruleSentence(rules.get(trace.rule), trace, words)).join(' ')}`
  })
}

/** The rule's own words, then in brackets what was seen (where it holds) or is needed (where it does not). */
function ruleSentence(rule: Rule | undefined, trace: RuleTrace, words: EvidenceWords): string {
  const own = trace.held ? rule?.reason : rule?.unmetReason
  const title = rule ? ruleTitle(rule, words.locale) : trace.rule
  const lacking = neededFor(trace.condition)
  const needed = lacking && (askedOfCustomer(lacking) ?? lacking)
  const seen = testsFor(trace.condition).map((test) => seenSentence(test, words))
  const detail = needed ? neededText(needed, words) : [...new Set(seen)].join('; ')
  const ownWords = own?.[words.locale].replace(/[.\s]+$/, '')
  if (ownWords) return detail ? `${ownWords} (${detail}).` : `${ownWords}.`
  return detail ? `${title}: ${detail}.` : `${title}.`
}
