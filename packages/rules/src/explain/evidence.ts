import { formatFactValue } from '../describe/format-fact-value.ts'
import { askPhrase, valuePhrase } from '../describe/test-phrase.ts'
import type { Localized } from '../document/localized.ts'
import type { ConditionTrace } from '../engine/trace.ts'
import { operatorOf } from '../operators/operator-table.ts'
import { wordsFor } from '../operators/operator-words.ts'
import type { DecisiveTest, Needed } from './decisive-tests.ts'
import { labelledValue, shownValue, type ShownWords } from './shown-value.ts'
import { comparedFact } from '../document/condition.ts'

const mustNot: Localized = { vi: 'không được', en: 'must not be one that' }
const appliesWhen: Localized = { vi: 'áp dụng khi', en: 'applies when it' }
const either: Localized = { vi: ' – hoặc ', en: ' – or ' }

export interface EvidenceWords extends ShownWords {
  /** Whether a rule is there to be met, as in `every`; one of `first` or `collect` merely applies or does not. */
  isDemanded: boolean
}

/** `ARPU 620.000 ₫`: what was seen. */
export function seenSentence(trace: ConditionTrace, words: EvidenceWords): string {
  return labelledValue(trace.fact ?? '', trace.seen ?? null, words)
}

/** What to ask for where a test must not hold; the value was known then, so the opposite says it exactly. */
const opposites: Record<string, string> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  isKnown: 'isMissing',
  isMissing: 'isKnown',
}

/** `áp dụng khi là Cao`: what the rule asks, of nobody in particular. */
function appliesPhrase({ trace, wanted }: DecisiveTest, words: EvidenceWords): string {
  const { fact = '', operator = '', value = true } = trace
  const { locale } = words
  const when = appliesWhen[locale]
  if (typeof value === 'boolean' && typeof trace.seen === 'boolean') {
    return `${when} ${locale === 'vi' ? 'là' : 'is'} ${formatFactValue(undefined, !trace.seen, locale)}`
  }
  const asked = wanted ? operator : opposites[operator]
  const phrase = askPhrase({ fact, operator: asked ?? operator, value }, words, locale)
  if (asked) return `${when} ${phrase}`
  return locale === 'vi' ? `${when} không ${phrase}` : `applies unless it ${phrase}`
}

/** What would make the rule hold, alternatives joined by "or". */
export function neededText(needed: Needed, words: EvidenceWords): string {
  if ('trace' in needed) return neededSentence(needed, words)
  const isChoice = 'oneOf' in needed
  const parts = (isChoice ? needed.oneOf : needed.every).map((part) => neededText(part, words))
  return [...new Set(parts)].join(isChoice ? either[words.locale] : '; ')
}

/** `ARPU 142.000 ₫, cần từ 150.000 ₫`: what was seen and what is needed instead. */
function neededSentence({ trace, wanted }: DecisiveTest, words: EvidenceWords): string {
  const { fact = '', operator = '', value = true, compared } = trace
  const { locale } = words
  const seen = seenSentence(trace, words)
  const otherFact = comparedFact({ value })
  const other = otherFact === undefined ? '' : ` (${shownValue(otherFact, compared ?? null, words)})`
  if (!words.isDemanded) return `${seen}, ${appliesPhrase({ trace, wanted }, words)}${other}`
  const opposite = wanted ? operator : opposites[operator]
  const asked = wordsFor(operatorOf(opposite ?? operator), words.find(fact))
  const demand = opposite ? asked.demand[locale] : `${mustNot[locale]} ${asked.label[locale]}`
  if (operator === 'isKnown' || operator === 'isMissing') return `${seen}, ${demand}`
  if (typeof value === 'boolean' && typeof trace.seen === 'boolean') {
    const other = formatFactValue(undefined, !trace.seen, locale)
    return `${seen}, ${locale === 'vi' ? 'cần là' : 'must be'} ${other}`
  }
  return `${seen}, ${demand} ${valuePhrase({ fact, operator, value }, words, locale)}${other}`
}
