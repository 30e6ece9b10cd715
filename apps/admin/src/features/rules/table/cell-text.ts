import {
  type ConditionValue,
  type Fact,
  findOperator,
  type Locale,
  operators,
  type TestCondition,
} from '@careline/rules'
import { operatorChoices } from '../editing/value-input.ts'
import type { CellMember, TableColumn } from './decision-table.ts'
import { literalText, type Read, readLiteral, readYesNo, yesNoText } from './value-text.ts'

const SIGNS: Record<string, readonly string[]> = {
  equal: ['==', '='],
  notEqual: ['≠', '!=', '<>'],
  greaterThanInclusive: ['≥', '>='],
  lessThanInclusive: ['≤', '<='],
  greaterThan: ['>'],
  lessThan: ['<'],
}

/** Every way to begin a cell, the longest first, so that `không thuộc` is not read as `không`. */
const BEGINNINGS = operators
  .flatMap(({ id, label }) => [...(SIGNS[id] ?? []), label.vi, label.en].map((words) => ({ id, words })))
  .toSorted((one, other) => other.words.length - one.words.length)

const RANGE = /\s*(?:\.\.|…|\sđến\s|\sto\s)\s*/u

/** How one cell of the table is written in a spreadsheet: `≥ 150000`, `Thấp; Cao`, `4..7`, `có`, `[item.points]`. */
function beginningOf(text: string): { id: string; rest: string } | null {
  const lower = text.toLocaleLowerCase('vi')
  for (const { id, words } of BEGINNINGS) {
    if (!lower.startsWith(words)) continue
    const rest = text.slice(words.length)
    // Words end at a space; signs may touch what follows.
    if (/^\p{L}/u.test(words) && rest !== '' && !/^\s/.test(rest)) continue
    return { id, rest: rest.trim() }
  }
  return null
}

const needsQuotes = (text: string): boolean =>
  text === '' || text !== text.trim() || /[;"[\n\r\t]/.test(text) || beginningOf(text) !== null

function termText(fact: Fact, value: string | number | boolean, locale: Locale): string {
  const text = literalText(fact, value, locale)
  return typeof value === 'string' && needsQuotes(text) ? JSON.stringify(text) : text
}

function readTerm(fact: Fact, text: string, locale: Locale): Read<string | number | boolean> {
  if (!text.startsWith('"')) return text === '' ? { ok: false, expected: 'value' } : readLiteral(fact, text, locale)
  try {
    return readLiteral(fact, String(JSON.parse(text)), locale)
  } catch {
    return { ok: false, expected: 'text' }
  }
}

/** Splits `a; "b; c"` at the semicolons outside of quotes. */
function terms(text: string): string[] {
  const found = text.match(/(?:"(?:[^"\\]|\\.)*"|[^;"])+/g) ?? []
  return found.map((term) => term.trim())
}

function valueText(fact: Fact, { operator, value }: TestCondition, locale: Locale): string {
  if (typeof value !== 'object') return termText(fact, value, locale)
  if (!Array.isArray(value)) return `[${value.fact}]`
  const each = value.map((one) => termText(fact, one, locale))
  return operator === 'between' ? each.join('..') : each.join('; ')
}

/** A test as a cell of a spreadsheet; `readCell` gives the same test again. */
export function testText(fact: Fact, test: TestCondition, locale: Locale): string {
  const shape = findOperator(test.operator)?.value
  const words = SIGNS[test.operator]?.[0] ?? findOperator(test.operator)?.label[locale] ?? test.operator
  if (shape === 'true') return words
  const value = valueText(fact, test, locale)
  // A range and a plain value need no word before them.
  return test.operator === 'equal' || test.operator === 'between' ? value : `${words} ${value}`.trim()
}

function readReference(text: string, facts: readonly Fact[], locale: Locale): Read<ConditionValue> {
  const name = text.slice(1, -1)
  const found = facts.find((each) => each.id === name) ?? facts.find((each) => each.label?.[locale] === name)
  return found ? { ok: true, value: { fact: found.id } } : { ok: false, expected: 'fact' }
}

function readList(fact: Fact, parts: string[], locale: Locale): Read<ConditionValue> {
  const read = parts.map((part) => readTerm(fact, part, locale))
  const bad = read.find((each) => !each.ok)
  if (bad && !bad.ok) return bad
  return { ok: true, value: read.flatMap((each) => (each.ok ? [each.value] : [])) as string[] | number[] }
}

interface Asked {
  fact: Fact
  operator: string
  text: string
}

function readValue({ fact, operator, text }: Asked, facts: readonly Fact[], locale: Locale): Read<ConditionValue> {
  const shape = findOperator(operator)?.value
  if (shape === 'true') return text === '' ? { ok: true, value: true } : { ok: false, expected: 'operator' }
  if (/^\[[^\]]*\]$/.test(text)) return readReference(text, facts, locale)
  if (shape === 'list') return text === '' ? { ok: true, value: [] } : readList(fact, terms(text), locale)
  if (shape !== 'range') return readTerm(fact, text, locale)
  const ends = text.split(RANGE)
  return ends.length === 2 ? readList(fact, ends, locale) : { ok: false, expected: 'range' }
}

/** Which operator a text without one means: a range, one of several, or simply equal. */
function plainOperator(fact: Fact, text: string): string {
  const fits = (id: string) => findOperator(id)?.takes.includes(fact.type) === true
  if (fits('between') && text.split(RANGE).length === 2) return 'between'
  if (fits('in') && terms(text).length > 1) return 'in'
  return fits('equal') ? 'equal' : 'contains'
}

export interface CellWords {
  facts: readonly Fact[]
  locale: Locale
}

function readTest(factId: string, text: string, { facts, locale }: CellWords): Read<CellMember> {
  const fact = facts.find(({ id }) => id === factId)
  if (!fact) return { ok: false, expected: 'fact' }
  const { id, rest } = beginningOf(text) ?? { id: plainOperator(fact, text), rest: text }
  if (!operatorChoices({ ...fact, nullable: true }).some((operator) => operator.id === id))
    return { ok: false, expected: 'operator' }
  const value = readValue({ fact, operator: id, text: rest }, facts, locale)
  return value.ok ? { ok: true, value: { fact: factId, operator: id, value: value.value } } : value
}

/** Reads what stands in a spreadsheet's cell; an empty one asks nothing. */
export function readCell({ asks }: TableColumn, written: string, words: CellWords): Read<CellMember | null> {
  const text = written.trim()
  if (text === '') return { ok: true, value: null }
  if ('fact' in asks) return readTest(asks.fact, text, words)
  const holds = readYesNo(text)
  if (!holds.ok) return holds
  const named = { condition: asks.named }
  return { ok: true, value: holds.value ? named : { not: named } }
}

/** What stands in a cell, as a spreadsheet has it. */
export function cellText(member: CellMember | undefined, { facts, locale }: CellWords): string {
  if (!member) return ''
  if (!('fact' in member)) return yesNoText('condition' in member, locale)
  const fact = facts.find(({ id }) => id === member.fact)
  return fact ? testText(fact, member, locale) : JSON.stringify(member.value)
}
