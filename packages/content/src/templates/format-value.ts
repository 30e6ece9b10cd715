import type { Binding } from './binding.ts'
import { plainText } from './plain-text.ts'

/** Labels of coded values, by binding path: `{ 'facts.loyaltyTier': { vang: 'Vàng' } }`. */
export type ValueLabels = Record<string, Record<string, string>>

// Grouping is Vietnamese in both languages, as on the pages: `1.600` must not mean two things.
const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Writes one value as its binding asks; a value that is not of the format's kind is written as it stands. */
export function formatValue(value: unknown, binding: Binding, labels: ValueLabels): unknown {
  const label = (one: unknown) => labels[binding.path]?.[String(one)] ?? String(one)
  switch (binding.format) {
    case 'number':
      return asNumber(value, (number) => numbers.format(number))
    case 'money':
      return asNumber(value, (number) => `${numbers.format(number)} ₫`)
    case 'percent':
      return asNumber(value, (number) => `${numbers.format(number)}%`)
    case 'date':
      return asDate(value)
    case 'label':
      return Array.isArray(value) ? value.map(label).join(', ') : label(value)
    case 'list':
      return Array.isArray(value) ? value.map(label) : [label(value)]
    case 'plain':
      return plainText(label(value))
    case 'text':
      return typeof value === 'string' ? value.normalize('NFC') : value
  }
}

function asNumber(value: unknown, write: (number: number) => string): unknown {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? write(number) : value
}

function asDate(value: unknown): unknown {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(value))
  return match ? `${match[3]}/${match[2]}/${match[1]}` : value
}
