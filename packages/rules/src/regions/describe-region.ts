import type { FactWords } from '../describe/fact-words.ts'
import { formatFactValue } from '../describe/format-fact-value.ts'
import { testPhrase } from '../describe/test-phrase.ts'
import type { Fact } from '../document/fact.ts'
import type { Locale, Localized } from '../document/localized.ts'
import { isTime } from '../operators/operator-words.ts'
import type { Bound, CellPart } from './cell.ts'
import type { FactRegion, Region } from './region.ts'

const or: Localized = { vi: ' hoặc ', en: ' or ' }
const and: Localized = { vi: ' và ', en: ' and ' }

type Range = Extract<CellPart, { kind: 'range' }>

/** Of whole amounts one next to a round one is told by that: `dưới 150.000 ₫`, not `không quá 149.999 ₫`. */
function rounded(bound: Bound, step: 1 | -1, fact: Fact | undefined): Bound {
  const { value, included } = bound
  const isOdd = included && fact?.type === 'integer' && typeof value === 'number' && value % 10 !== 0
  return isOdd && (value + step) % 10 === 0 ? { value: value + step, included: false } : bound
}

/** `150.000` of `150.000 ₫`, where the high end tells the same unit. */
function withoutUnit(low: string, high: string): string {
  const unit = /\D+$/.exec(high)?.[0] ?? ''
  return low.endsWith(unit) ? low.slice(0, low.length - unit.length) : low
}

/** `từ 150.000 đến 199.999 ₫`, `trên 60 %`, `không sau 28/02/2022`: a range without its fact. */
export function rangePhrase({ from, to }: Range, fact: Fact | undefined, locale: Locale): string {
  const vi = locale === 'vi'
  const write = (value: number | string) => formatFactValue(fact, value, locale)
  if (from && to) {
    const high = write(to.value)
    const low = withoutUnit(write(from.value), high)
    const begin = vi ? (from.included ? 'từ' : 'trên') : from.included ? 'from' : 'above'
    const after = from.included ? ['to', 'to below'] : ['and at most', 'and below']
    const end = vi ? (to.included ? 'đến' : 'đến dưới') : after[to.included ? 0 : 1]
    return `${begin} ${low} ${end} ${high}`
  }
  if (from) {
    const { value, included } = rounded(from, -1, fact)
    const atLeast = vi ? 'từ' : isTime(fact) ? 'on or after' : 'at least'
    return `${included ? atLeast : vi ? 'trên' : 'above'} ${write(value)}`
  }
  if (to) {
    const { value, included } = rounded(to, 1, fact)
    const atMost = isTime(fact) ? (vi ? 'không sau' : 'on or before') : vi ? 'không quá' : 'at most'
    return `${included ? atMost : vi ? 'dưới' : 'below'} ${write(value)}`
  }
  return vi ? 'đã có' : 'known'
}

function quoted(texts: string[]): string {
  return texts.map((text) => `“${text}”`).join(', ')
}

function textPhrase(part: Extract<CellPart, { kind: 'text' }>, write: (value: string) => string, vi: boolean): string {
  const parts = part.prefix === '' ? [] : [`${vi ? 'bắt đầu bằng' : 'begins with'} “${part.prefix}”`]
  if (part.except.length > 0) parts.push(`${vi ? 'khác' : 'is not'} ${part.except.map(write).join(', ')}`)
  if (part.otherPrefixes.length > 0) {
    parts.push(`${vi ? 'không bắt đầu bằng' : 'does not begin with'} ${quoted(part.otherPrefixes)}`)
  }
  return parts.join(vi ? ', ' : ' and ') || (vi ? 'đã có' : 'is known')
}

function listPhrase({ having, lacking }: Extract<CellPart, { kind: 'list' }>, vi: boolean): string {
  const parts = having.length > 0 ? [`${vi ? 'có chứa' : 'contains'} ${quoted(having)}`] : []
  if (lacking.length > 0) parts.push(`${vi ? 'không chứa' : 'does not contain'} ${quoted(lacking)}`)
  return parts.join(vi ? ', ' : ' and ')
}

function factPhrase({ fact, parts }: FactRegion, words: FactWords, locale: Locale): string {
  const vi = locale === 'vi'
  const of = words.find(fact)
  const write = (value: string | number | boolean) => formatFactValue(of, value, locale)
  const values = parts.flatMap((part) => (part.kind === 'value' ? [write(part.value)] : []))
  const is = vi ? 'là' : 'is'
  const phrases = [
    ...(values.length > 0 ? [`${is} ${values.join(or[locale])}`] : []),
    ...parts.flatMap((part) => {
      if (part.kind === 'range') return [`${vi ? '' : 'is '}${rangePhrase(part, of, locale)}`]
      if (part.kind === 'text') return [textPhrase(part, write, vi)]
      if (part.kind === 'list') return [listPhrase(part, vi)]
      return part.kind === 'missing' ? [vi ? 'chưa có' : 'is not known'] : []
    }),
  ]
  return `${words.label(fact)} ${phrases.join(or[locale])}`
}

/** Customers alike in words: `ARPU từ 150.000 ₫ đến 199.999 ₫ và Hội viên là có`; every customer where nothing bounds it. */
export function describeRegion(region: Region, words: FactWords, locale: Locale): string {
  const facts = region.facts.map((each) => factPhrase(each, words, locale))
  const relations = region.relations.map((test) => testPhrase(test, words, locale))
  const phrases = [...facts, ...relations]
  if (phrases.length === 0) return locale === 'vi' ? 'mọi khách hàng' : 'every customer'
  return phrases.join(and[locale])
}
