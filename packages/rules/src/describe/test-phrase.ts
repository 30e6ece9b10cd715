import { comparedFact, type TestCondition } from '../document/condition.ts'
import type { Locale, Localized } from '../document/localized.ts'
import { findOperator } from '../operators/operator-table.ts'
import { wordsFor } from '../operators/operator-words.ts'
import type { FactWords } from './fact-words.ts'
import { formatFactValue } from './format-fact-value.ts'

const isWord: Localized = { vi: 'là', en: 'is' }
const sameWords: Localized = { vi: 'trùng với', en: 'is the same as' }
const opposite: Localized = { vi: 'không hoặc chưa rõ', en: 'no or not known' }

/** The right side in words: a formatted literal, a list of them, or the other fact's label. */
export function valuePhrase({ fact, value, operator }: TestCondition, words: FactWords, locale: Locale): string {
  const of = words.find(fact)
  if (typeof value === 'object' && !Array.isArray(value)) return `“${words.label(value.fact)}”`
  if (!Array.isArray(value)) return formatFactValue(of, value, locale)
  const each = value.map((one) => formatFactValue(of, one, locale))
  if (operator !== 'between') return each.join(', ')
  return each.join(locale === 'vi' ? ' đến ' : ' and ')
}

/** `từ 150.000 ₫`, `là hai chiều`, `chưa có`: what a test asks, without the fact's own label. */
export function askPhrase(test: TestCondition, words: FactWords, locale: Locale): string {
  const { operator, value } = test
  const vi = locale === 'vi'
  if (operator === 'isMissing' || operator === 'isKnown') return findOperator(operator)?.label[locale] ?? operator
  const isOther = comparedFact(test) !== undefined
  // A fact is not another one; it has the same value.
  if (operator === 'equal' && isOther) return `${sameWords[locale]} ${valuePhrase(test, words, locale)}`
  if (operator === 'equal') return `${isWord[locale]} ${valuePhrase(test, words, locale)}`
  if (operator === 'notEqual' && typeof value === 'boolean') {
    const negated = value ? opposite[locale] : vi ? 'có hoặc chưa rõ' : 'yes or not known'
    return `${isWord[locale]} ${negated}`
  }
  if (operator === 'between' && vi) return `từ ${valuePhrase(test, words, locale)}`
  return `${labelOf(test, words, locale)} ${valuePhrase(test, words, locale)}`
}

function labelOf({ fact, operator }: TestCondition, words: FactWords, locale: Locale): string {
  const known = findOperator(operator)
  return known ? wordsFor(known, words.find(fact)).label[locale] : operator
}

/** A whole test: `ARPU từ 150.000 ₫`. */
export function testPhrase(test: TestCondition, words: FactWords, locale: Locale): string {
  return `${words.label(test.fact)} ${askPhrase(test, words, locale)}`
}
