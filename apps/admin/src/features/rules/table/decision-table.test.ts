import type { Condition, Fact, Rule, RuleSet, TestCondition } from '@careline/rules'
import { randomDocument } from '@careline/rules/testing/random-document'
import { runSize } from '@careline/rules/testing/random-scene'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText, writeText } from '../editing/rule-set-text.ts'
import { cellText, readCell } from './cell-text.ts'
import { type CellMember, cellAt, columnId, columnOf, fromTable, toTable, withCell } from './decision-table.ts'

const size = runSize(import.meta.env)
console.info(`views of a rule set: seed ${size.seed} (CARELINE_SEED chooses another)`)

const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
const a: TestCondition = { fact: 'a', operator: 'equal', value: 1 }
const rule = (name: string, conditions: Condition): Rule => ({ name, conditions, event: { type: 'held' } })
const set = (...rules: Rule[]): RuleSet => ({ id: 'set', hitPolicy: 'every', rules })

function tests(condition: Condition): CellMember[] {
  if ('fact' in condition || 'condition' in condition) return [condition]
  if ('not' in condition) return 'condition' in condition.not ? [condition as CellMember] : tests(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(tests)
}

/** The document's sets, and the same with every rule's questions joined by `all`, which is what a table can show. */
const anySet = randomDocument.chain(({ ruleSets, facts }) =>
  fc.constantFrom(...ruleSets).map((ruleSet) => ({
    facts,
    ruleSet: json(ruleSet),
    plain: json({
      ...ruleSet,
      rules: ruleSet.rules.map((each) => ({ ...each, conditions: { all: tests(each.conditions) } })),
    }),
  })),
)

describe('one rule set in three views', () => {
  it('is the same after its way through the JSON text', () => {
    fc.assert(
      fc.property(anySet, ({ ruleSet }) => {
        expect(readText(writeText(ruleSet))).toEqual({ ok: true, ruleSet })
      }),
      size,
    )
  })

  it('is the same after its way through the table, cell for cell and in order', () => {
    fc.assert(
      fc.property(anySet, ({ plain }) => {
        const read = toTable(plain)
        if (!read.ok) throw new Error('a conjunction was refused')
        expect(fromTable(plain, read.table)).toEqual(plain)
        expect(JSON.stringify(fromTable(plain, read.table))).toBe(JSON.stringify(plain))
      }),
      size,
    )
  })

  it('has each cell again after its way through a spreadsheet, in both languages', () => {
    fc.assert(
      fc.property(anySet, fc.constantFrom('vi' as const, 'en' as const), ({ plain, facts }, locale) => {
        const every: Fact[] = [...facts, ...facts.map((fact) => ({ ...fact, id: `item.${fact.id}` }))]
        const read = toTable(plain)
        if (!read.ok) throw new Error('a conjunction was refused')
        for (const { cells } of read.table.rows)
          for (const { column, member } of cells) {
            const words = { facts: every, locale }
            const written = cellText(member, words)
            expect([written, readCell(columnOf(column), written, words)]).toEqual([
              written,
              { ok: true, value: member },
            ])
          }
      }),
      size,
    )
  })
})

describe('what a table can show', () => {
  it('are rules that join their conditions by “all”; the others say why not', () => {
    const odd = [
      rule('any', { any: [a] }),
      rule('not', { not: a }),
      rule('nested', { all: [{ any: [a] }] }),
      rule('negated', { all: [{ not: a }] }),
    ]
    const read = toTable(set(rule('plain', { all: [a] }), ...odd))
    expect(read.ok ? [] : read.noRows.map(({ why }) => why)).toEqual(['any', 'not', 'nested', 'not'])
  })

  it('has a column for each question, a second one where a rule asks twice', () => {
    const twice = rule('twice', { all: [a, { condition: 'known' }, { ...a, operator: 'notEqual' }] })
    const read = toTable(set(twice, rule('negated', { all: [{ not: { condition: 'known' } }] })), [
      columnId({ fact: 'b' }),
    ])
    if (!read.ok) throw new Error('a conjunction was refused')
    expect(read.table.columns.map(({ asks, nth }) => [asks, nth])).toEqual([
      [{ fact: 'a' }, 0],
      [{ fact: 'a' }, 1],
      [{ named: 'known' }, 0],
      [{ fact: 'b' }, 0],
    ])
  })

  it('empties a cell and fills another without touching the rest', () => {
    const read = toTable(set(rule('one', { all: [a, { condition: 'known' }] })))
    const row = read.ok ? read.table.rows[0] : undefined
    if (!row) throw new Error('no row')
    const emptied = withCell(row, columnId({ fact: 'a' }), null)
    expect(cellAt(emptied, columnId({ fact: 'a' }))).toBeUndefined()
    expect(withCell(emptied, columnId({ fact: 'a' }), a).cells.map(({ member }) => member)).toEqual([
      { condition: 'known' },
      a,
    ])
  })
})

describe('a cell as people write it', () => {
  const money: Fact = { id: 'arpuVnd', type: 'integer', nullable: false, unit: 'VND/month' }
  const risk: Fact = {
    id: 'churnRisk',
    type: 'enum',
    nullable: false,
    values: ['low', 'high'],
    valueLabels: { low: { vi: 'Thấp', en: 'Low' }, high: { vi: 'Cao', en: 'High' } },
  }
  const day: Fact = { id: 'day', type: 'date', nullable: true }
  const read = (fact: Fact, text: string, locale: 'vi' | 'en' = 'vi') =>
    readCell(columnOf(columnId({ fact: fact.id })), text, { facts: [money, risk, day], locale })
  const test = (fact: Fact, operator: string, value: unknown) => ({
    ok: true,
    value: { fact: fact.id, operator, value },
  })

  it.each([
    ['>= 150000', 'greaterThanInclusive', 150000],
    ['từ 150.000 ₫', 'greaterThanInclusive', 150000],
    ['Nhỏ hơn 1.250.000', 'lessThan', 1250000],
    ['150.000..500.000', 'between', [150000, 500000]],
    ['150.000 đến 500.000', 'between', [150000, 500000]],
    ['1; 2', 'in', [1, 2]],
    ['=5', 'equal', 5],
  ])('reads %s', (text, operator, value) => {
    expect(read(money, text)).toEqual(test(money, operator, value))
  })

  it('reads allowed values by their words in both languages, and days as they are written here', () => {
    expect(read(risk, 'cao')).toEqual(test(risk, 'equal', 'high'))
    expect(read(risk, 'Low; High')).toEqual(test(risk, 'in', ['low', 'high']))
    expect(read(risk, 'khác low')).toEqual(test(risk, 'notEqual', 'low'))
    expect(read(day, '≥ 28/10/2022')).toEqual(test(day, 'greaterThanInclusive', '2022-10-28'))
    expect(read(day, 'chưa có')).toEqual(test(day, 'isMissing', true))
    expect(read(money, '150,000', 'en')).toEqual(test(money, 'equal', 150000))
  })

  it('says what it expected of what it can’t read', () => {
    expect(read(money, 'nhiều')).toEqual({ ok: false, expected: 'number' })
    expect(read(risk, 'vừa')).toEqual({ ok: false, expected: 'value' })
    expect(read(day, '31/02/2022')).toEqual({ ok: false, expected: 'date' })
    expect(read(risk, '> 5')).toEqual({ ok: false, expected: 'operator' })
    expect(read(money, '> [nowhere]')).toEqual({ ok: false, expected: 'fact' })
  })
})
