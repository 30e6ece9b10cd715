import { fromWallClock } from '@careline/campaign'
import { canonicalTimestamp, type Fact, isCalendarDate, type Locale } from '@careline/rules'

/** What a text should have been. */
export type Expected =
  | 'number'
  | 'date'
  | 'moment'
  | 'yes-no'
  | 'value'
  | 'text'
  | 'fact'
  | 'operator'
  | 'range'
  | 'result'

export type Read<Value> = { ok: true; value: Value } | { ok: false; expected: Expected }

type Literal = string | number | boolean

const YES = new Set(['có', 'đúng', 'yes', 'true', 'x'])
const NO = new Set(['không', 'sai', 'no', 'false'])
const UNITS = /\s*(?:₫|đ|vnd|%|ngày|days?|điểm|points?|tháng|months?)$/iu

const failed = (expected: Expected): Read<never> => ({ ok: false, expected })
const same = (one: string, other: string) => one.localeCompare(other, 'vi', { sensitivity: 'accent' }) === 0

/** `1.250` is a thousand and more to a Vietnamese reader: a fraction of just three digits gets a zero behind it. */
export function numberText(value: number): string {
  const text = String(value)
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

/** Reads `150000`, `150.000 ₫`, `1.234,5`, `1,234.5`; a lone point or comma before three digits is read as the language writes. */
export function readNumber(text: string, locale: Locale): Read<number> {
  const bare = text.replace(UNITS, '').replaceAll(/[\s\u00A0]/g, '')
  const [thousands, point] = locale === 'vi' ? ['\\.', ','] : [',', '\\.']
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(?:${thousands}\\d{3})+(?:${point}\\d+)?$`)
  const plain = grouped.test(bare) ? bare.replaceAll(new RegExp(thousands, 'g'), '') : bare
  const value = /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
  return Number.isFinite(value) ? { ok: true, value } : failed('number')
}

function dateText(day: string): string {
  const [year, month, date] = day.split('-')
  return date === undefined ? day : `${date}/${month}/${year}`
}

function readDate(text: string): Read<string> {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const day = year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text
  return isCalendarDate(day) ? { ok: true, value: day } : failed('date')
}

function readMoment(text: string): Read<string> {
  const [, hours, date, month, year] = /^(\d{2}:\d{2}) (\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
  const written = hours ? fromWallClock(`${year}-${month}-${date}T${hours}`) : text
  const value = canonicalTimestamp(written)
  return typeof value === 'string' ? { ok: true, value } : failed('moment')
}

/** Reads yes or no in both languages. */
export function readYesNo(text: string): Read<boolean> {
  const word = text.normalize('NFC').toLocaleLowerCase('vi')
  if (YES.has(word)) return { ok: true, value: true }
  return NO.has(word) ? { ok: true, value: false } : failed('yes-no')
}

export const yesNoText = (value: boolean, locale: Locale): string =>
  locale === 'vi' ? (value ? 'có' : 'không') : value ? 'yes' : 'no'

function readAllowed(fact: Fact, text: string): Read<string> {
  const values = fact.values ?? []
  const says = (value: string, words: string) =>
    Object.values(fact.valueLabels?.[value] ?? {}).some((label) => same(label, words))
  const found =
    values.find((value) => value === text) ??
    values.find((value) => says(value, text)) ??
    values.find((value) => same(value, text))
  return found === undefined ? failed('value') : { ok: true, value: found }
}

/** The words of an allowed value, or its id where the words could mean another. */
export function wordsOf(fact: Fact, value: string, locale: Locale): string {
  const words = fact.valueLabels?.[value]?.[locale] ?? value
  const read = readAllowed(fact, words)
  return read.ok && read.value === value ? words : value
}

/** Reads one literal of the fact's type; texts have been taken out of their quotes already. */
export function readLiteral(fact: Fact, text: string, locale: Locale): Read<Literal> {
  switch (fact.type) {
    case 'integer':
    case 'number':
      return readNumber(text, locale)
    case 'boolean':
      return readYesNo(text)
    case 'date':
      return readDate(text)
    case 'timestamp':
      return readMoment(text)
    case 'text':
    case 'enum':
    case 'phone':
    case 'text-list':
      return fact.values ? readAllowed(fact, text) : { ok: true, value: text }
  }
}

/** Writes one literal so that `readLiteral` reads it again, in either language. */
export function literalText(fact: Fact, value: Literal, locale: Locale): string {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return yesNoText(value, locale)
  if (fact.type === 'date') return dateText(value)
  return fact.values ? wordsOf(fact, value, locale) : value
}
