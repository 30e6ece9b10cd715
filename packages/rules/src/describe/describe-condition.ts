import type { Condition } from '../document/condition.ts'
import type { Locale, Localized } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { type DescribeOptions, type FactWords, factWords } from './fact-words.ts'
import { testPhrase } from './test-phrase.ts'

const joints: Record<'all' | 'any', Localized> = {
  all: { vi: ' và ', en: ' and ' },
  any: { vi: ' hoặc ', en: ' or ' },
}

/**
 * A condition in one sentence without its full stop: `ARPU từ 150.000 ₫ và (Hội viên là có hoặc …)`.
 * @param document gives labels, units and named conditions; a fact without a label is called by its id
 * @param options `itemFacts`: labels and units of the catalogue's `item.*` facts
 */
export function describeCondition(
  document: RuleDocument,
  condition: Condition,
  locale: Locale,
  options?: DescribeOptions,
): string {
  return phrase(document, condition, locale, factWords(document, locale, options))
}

function phrase(document: RuleDocument, condition: Condition, locale: Locale, words: FactWords): string {
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any'
    const members = 'all' in condition ? condition.all : condition.any
    const one = members.length === 1
    return members
      .map((member) => (one ? phrase(document, member, locale, words) : inner(document, member, locale, words)))
      .join(joints[kind][locale])
  }
  if ('not' in condition) {
    return `${locale === 'vi' ? 'không phải' : 'not'} (${phrase(document, condition.not, locale, words)})`
  }
  if ('condition' in condition) {
    const meant = document.conditions?.[condition.condition]
    return meant ? phrase(document, meant, locale, words) : condition.condition
  }
  return testPhrase(condition, words, locale)
}

/** A member of a group: in brackets where it joins several things itself. */
function inner(document: RuleDocument, member: Condition, locale: Locale, words: FactWords): string {
  const text = phrase(document, member, locale, words)
  return joinsSeveral(document, member) ? `(${text})` : text
}

function joinsSeveral(document: RuleDocument, condition: Condition): boolean {
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
  if (members) return members.length > 1 || members.some((member) => joinsSeveral(document, member))
  const meant = 'condition' in condition ? document.conditions?.[condition.condition] : undefined
  return meant !== undefined && joinsSeveral(document, meant)
}
