import { canonicalTimestamp, type Fact, type FactValue, isCalendarDate } from '@careline/rules'
import { normalisePhone } from './phone.ts'

export type FactProblemCode =
  | 'required'
  | 'not-a-number'
  | 'not-an-integer'
  | 'out-of-range'
  | 'not-a-boolean'
  | 'not-a-date'
  | 'not-a-phone'
  | 'not-allowed'
  | 'formula'

export type ParsedFact = { ok: true; value: FactValue } | { ok: false; code: FactProblemCode; expected?: string }

const truths: Record<string, boolean> = { true: true, false: false, '1': true, '0': false, có: true, không: false }

/**
 * Reads one cell of a customer file. An empty cell is null where the fact may be missing. Cells that a spreadsheet would run
 * (`=`, `+`, `-` before a word, `@`, a tab) are refused for text: they would run in the next export that somebody opens.
 */
export function parseFact(fact: Fact, text: string): ParsedFact {
  const cell = text.normalize('NFC').trim()
  if (cell === '') return fact.nullable ? { ok: true, value: null } : { ok: false, code: 'required' }
  switch (fact.type) {
    case 'integer':
    case 'number':
      return parseNumber(fact, cell)
    case 'boolean': {
      const key = cell.toLowerCase()
      return Object.hasOwn(truths, key)
        ? { ok: true, value: truths[key]! }
        : { ok: false, code: 'not-a-boolean', expected: 'true, false, 1, 0, có, không' }
    }
    case 'date':
      return isCalendarDate(cell)
        ? { ok: true, value: cell }
        : { ok: false, code: 'not-a-date', expected: 'YYYY-MM-DD' }
    case 'timestamp': {
      const moment = canonicalTimestamp(cell)
      return moment === null
        ? { ok: false, code: 'not-a-date', expected: 'YYYY-MM-DDThh:mm:ss+07:00' }
        : { ok: true, value: moment }
    }
    case 'phone': {
      const phone = normalisePhone(cell)
      return phone === null ? { ok: false, code: 'not-a-phone', expected: '84…, +84…, 0…' } : { ok: true, value: phone }
    }
    case 'enum':
      return parseCode(fact, cell)
    case 'text':
      return isFormula(text) ? { ok: false, code: 'formula' } : { ok: true, value: cell }
    case 'text-list': {
      if (isFormula(text)) return { ok: false, code: 'formula' }
      const parts = cell.split(';').map((part) => part.trim())
      return { ok: true, value: parts.filter((part) => part !== '') }
    }
  }
}

function isFormula(text: string): boolean {
  // With an apostrophe before it, it is such a cell disarmed in a file of rejected rows and sent back without being mended.
  return /^[ ]*[=+@\t\r]/.test(text) || /^[ ]*-\D/.test(text) || /^[ ]*'[=+@\t\r-]/.test(text)
}

function parseCode(fact: Fact, cell: string): ParsedFact {
  const value = fact.values?.find((candidate) => candidate === cell)
  if (value !== undefined) return { ok: true, value }
  return { ok: false, code: 'not-allowed', expected: (fact.values ?? []).join(', ') }
}

function parseNumber(fact: Fact, cell: string): ParsedFact {
  const whole = fact.type === 'integer'
  // Plain digits alone: `150.000` is a hundred and fifty thousand to one reader and a hundred and fifty to another.
  if (!(whole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(cell)) {
    return { ok: false, code: whole ? 'not-an-integer' : 'not-a-number', expected: whole ? '150000' : '59.9' }
  }
  const number = Number(cell)
  const low = fact.min ?? (whole ? Number.MIN_SAFE_INTEGER : -Number.MAX_VALUE)
  const high = fact.max ?? (whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE)
  if (number < low || number > high) {
    return { ok: false, code: 'out-of-range', expected: `${fact.min ?? '…'} – ${fact.max ?? '…'}` }
  }
  return { ok: true, value: Object.is(number, -0) ? 0 : number }
}
