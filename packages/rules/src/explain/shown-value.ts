import type { FactWords } from '../describe/fact-words.ts'
import { formatFactValue } from '../describe/format-fact-value.ts'
import type { Fact, FactValue } from '../document/fact.ts'
import type { Locale, Localized } from '../document/localized.ts'

const hidden: Localized = { vi: '(được ẩn)', en: '(hidden)' }

/** How a customer's values are written, and whether those of facts marked `sensitive` may be. */
export interface ShownWords extends FactWords {
  locale: Locale
  showSensitive: boolean
}

/** Whether a fact's values are kept from the reader. */
export function hides(fact: Fact | undefined, { showSensitive }: Pick<ShownWords, 'showSensitive'>): boolean {
  return fact?.sensitive === true && !showSensitive
}

/** A customer's value in words, or that it is hidden; that there is none may be told of any fact. */
export function shownValue(factId: string, value: FactValue, words: ShownWords): string {
  const fact = words.find(factId)
  return hides(fact, words) && value !== null ? hidden[words.locale] : formatFactValue(fact, value, words.locale)
}

/**
 * A label and the value that was seen: `ARPU 142.000 ₫`, `ARPU chưa có`, `Số ngày VLR CT9 trong 7 ngày: 3 ngày`. A colon parts
 * them where they would run into one another: all but an amount after a single word, and what is no value.
 */
export function labelledValue(factId: string, value: FactValue, words: ShownWords): string {
  const label = words.label(factId)
  const isPlain = value === null || hides(words.find(factId), words)
  const isShort = typeof value === 'number' && /^\S*\p{L}$/u.test(label)
  return `${label}${isPlain || isShort ? '' : ':'} ${shownValue(factId, value, words)}`
}
