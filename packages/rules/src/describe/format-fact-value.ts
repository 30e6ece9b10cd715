import type { Fact, FactValue } from '../document/fact.ts'
import type { Locale, Localized } from '../document/localized.ts'

/** Vietnam keeps no summer time, so that its zone is one offset and needs no table. */
const vietnamOffsetMs = 7 * 60 * 60 * 1000

const missing: Localized = { vi: 'chưa có', en: 'not known' }
const yes: Localized = { vi: 'có', en: 'yes' }
const no: Localized = { vi: 'không', en: 'no' }

const units: Record<string, Localized> = {
  VND: { vi: ' ₫', en: ' ₫' },
  'VND/month': { vi: ' ₫', en: ' ₫' },
  '%': { vi: ' %', en: ' %' },
  days: { vi: ' ngày', en: ' days' },
  points: { vi: ' điểm', en: ' points' },
  months: { vi: ' tháng', en: ' months' },
}

/** A number with its thousands apart, `1.234.567,5`: the Vietnamese way in both languages, for `1.234` must not mean two things on one page. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

function formatDate(day: string): string {
  const [year, month, date] = day.split('-')
  return date === undefined ? day : `${date}/${month}/${year}`
}

function formatTimestamp(moment: string): string {
  const milliseconds = Date.parse(moment)
  if (Number.isNaN(milliseconds)) return moment
  const local = new Date(milliseconds + vietnamOffsetMs).toISOString()
  // Two moments never read alike: what is finer than minutes is told where there is something of it.
  const time = local.slice(11, 23).replace(/(:00)?\.000$/, '')
  return `${time} ${formatDate(local.slice(0, 10))}`
}

/**
 * A fact's value as a person reads it: figures `1.234.567` in both languages, with their unit, dates dd/MM/yyyy, moments in Vietnam's
 * time, enum values by their label, a missing value as "chưa có" / "not known".
 * @param fact undefined where nothing is known of it: the value is then shown as it is
 */
export function formatFactValue(fact: Fact | undefined, value: FactValue, locale: Locale): string {
  if (value === null) return missing[locale]
  if (typeof value === 'boolean') return value ? yes[locale] : no[locale]
  if (Array.isArray(value)) return value.map((each) => labelOf(fact, each, locale)).join(', ') || '—'
  if (typeof value === 'number') return formatAmount(fact, value, locale)
  if (fact?.type === 'date') return formatDate(value)
  if (fact?.type === 'timestamp') return formatTimestamp(value)
  return labelOf(fact, value, locale)
}

function formatAmount(fact: Fact | undefined, value: number, locale: Locale): string {
  const unit = fact?.unit
  return formatNumber(value) + (unit === undefined ? '' : (units[unit]?.[locale] ?? ` ${unit}`))
}

function labelOf(fact: Fact | undefined, value: string, locale: Locale): string {
  if (value === '') return '“”'
  const labels = fact?.valueLabels
  return (labels && Object.hasOwn(labels, value) ? labels[value]?.[locale] : undefined) ?? value
}
