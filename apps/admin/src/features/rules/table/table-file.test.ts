import type { Fact, Rule, RuleSet } from '@careline/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTable } from './decision-table.ts'
import { delimiterOf, guarded, readDelimited, unguarded, writeDelimited } from '../../../spreadsheet/delimited-text.ts'
import { newRule as startNewRule } from '../editing/rule-edits.ts'
import { gridColumns } from './grid-column.ts'
import { copyRows, pasteCells } from './paste-cells.ts'
import { readCsvRows, readTableFile, writeTableCsv } from './table-file.ts'

const seed = Number(import.meta.env['CARELINE_SEED'] ?? 20221028)
console.info(`table and spreadsheet: seed ${seed} (CARELINE_SEED chooses another)`)

const facts: Fact[] = [
  { id: 'arpuVnd', type: 'integer', nullable: false, unit: 'VND/month', label: { vi: 'ARPU', en: 'ARPU' } },
  { id: 'joined', type: 'boolean', nullable: true },
]
const words = { facts, locale: 'vi' } as const
const newRule = (_: RuleSet, name = 'new'): Rule => ({ name, conditions: { all: [] }, event: { type: 'held' } })

const rule = fc.record(
  {
    label: fc.record({ vi: fc.string({ minLength: 1 }), en: fc.string() }),
    priority: fc.integer({ min: 1, max: 99 }),
    conditions: fc
      .subarray([
        { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150_000 },
        { fact: 'arpuVnd', operator: 'lessThan', value: -5 },
        { fact: 'joined', operator: 'equal', value: false },
        { condition: 'no package' },
        { not: { condition: '=cmd|x' } },
      ])
      .map((all) => ({ all })),
    params: fc.record({ gift: fc.string(), points: fc.integer() }, { requiredKeys: [] }),
  },
  { requiredKeys: ['conditions'] },
)
const anySet: fc.Arbitrary<RuleSet> = fc.array(rule, { minLength: 1, maxLength: 6 }).map((rules) => ({
  id: 'set',
  hitPolicy: 'collect',
  rules: rules.map(({ params, ...each }, index) => ({
    name: `=rule ${index}, "${index}"`,
    ...each,
    event: { type: 'held', ...(params && { params }) },
  })),
}))

function tableOf(ruleSet: RuleSet) {
  const read = toTable(ruleSet)
  if (!read.ok) throw new Error('a conjunction was refused')
  return { table: read.table, columns: gridColumns(ruleSet, read.table) }
}

describe('a table in a spreadsheet', () => {
  it('comes back from its CSV as it was', () => {
    fc.assert(
      fc.property(anySet, (ruleSet) => {
        const { table, columns } = tableOf(ruleSet)
        const read = readCsvRows(writeTableCsv(table, columns, words))
        const rows = read.ok ? read.rows : []
        expect(readTableFile({ ruleSet, table, words, rows, newRule })).toEqual({ ok: true, ruleSet })
      }),
      { seed, numRuns: 300 },
    )
  })

  it('comes back from the clipboard as it was, wherever it is laid over itself', () => {
    fc.assert(
      fc.property(anySet, fc.nat(5), (ruleSet, from) => {
        const { table, columns } = tableOf(ruleSet)
        const row = from % table.rows.length
        const text = copyRows(table.rows.slice(row), columns, words)
        const pasted = pasteCells({ ruleSet, table, columns, words, row, column: 0, text, newRule })
        expect(pasted).toEqual({ ok: true, ruleSet })
      }),
      { seed, numRuns: 300 },
    )
  })

  it('writes and reads any cells, and lets no cell begin a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const lines = rows.map((row) => ['x', ...row.map((cell) => cell.replaceAll(/\r\n?/g, '\n'))])
        expect(readDelimited(writeDelimited(lines, ','), ',')).toEqual(lines)
        for (const cell of lines.flat()) {
          expect(unguarded(guarded(cell))).toBe(cell)
          expect(guarded(cell)).not.toMatch(/^[=+@]/)
        }
      }),
      { seed, numRuns: 300 },
    )
  })

  it('knows what divides the cells', () => {
    expect(delimiterOf('#rule;#label;a,b\n')).toBe(';')
    expect(delimiterOf('#rule,#label')).toBe(',')
  })
})

describe('pasting', () => {
  const ruleSet: RuleSet = {
    id: 'set',
    hitPolicy: 'every',
    rules: [
      {
        name: 'one',
        conditions: { all: [{ fact: 'arpuVnd', operator: 'greaterThan', value: 1 }] },
        event: { type: 'held' },
      },
    ],
  }
  const paste = (text: string) => {
    const { table, columns } = tableOf(ruleSet)
    return pasteCells({ ruleSet, table, columns, words, row: 0, column: 0, text, newRule })
  }

  it('changes rows and makes new ones below the last', () => {
    const pasted = paste('Cước cao\t≥ 500.000\nCước vừa\t150.000..499.999')
    expect(pasted.ok && pasted.ruleSet.rules.map(({ label, conditions }) => [label?.vi, conditions])).toEqual([
      ['Cước cao', { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 500_000 }] }],
      ['Cước vừa', { all: [{ fact: 'arpuVnd', operator: 'between', value: [150_000, 499_999] }] }],
    ])
  })

  it('has new rows asked last where the first that holds decides, whatever numbers the others have', () => {
    const [one] = ruleSet.rules
    if (!one) throw new Error('no rule')
    const first: RuleSet = {
      ...ruleSet,
      hitPolicy: 'first',
      rules: [
        { ...one, priority: 2 },
        { ...one, name: 'two', priority: 1 },
      ],
    }
    const { table, columns } = tableOf(first)
    const startRule = (soFar: RuleSet) => startNewRule(soFar, `new-${soFar.rules.length}`, undefined)
    const where = { row: 1, column: 2, text: '> 1\n> 2\n> 3' }
    const pasted = pasteCells({ ruleSet: first, table, columns, words, ...where, newRule: startRule })
    expect(pasted.ok && pasted.ruleSet.rules.map(({ name, priority }) => [name, priority])).toEqual([
      ['one', 4],
      ['two', 3],
      ['new-2', 2],
      ['new-3', 1],
    ])
  })

  it('tells every cell that it can’t read, and changes nothing', () => {
    const pasted = paste('a\tnhiều\nb\t5\nc\tít')
    expect(pasted.ok ? [] : pasted.unread.map(({ row, text, expected }) => [row, text, expected])).toEqual([
      [1, 'nhiều', 'number'],
      [3, 'ít', 'number'],
    ])
  })
})

describe('reading a file', () => {
  it('says which columns it does not know', () => {
    const ruleSet: RuleSet = { id: 'set', hitPolicy: 'every', rules: [] }
    const { table } = tableOf(ruleSet)
    const file = readCsvRows('Tên,ARPU\nx,1')
    const read = readTableFile({ ruleSet, table, words, rows: file.ok ? file.rows : [], newRule })
    expect(read.ok ? [] : read.heads).toEqual(['#rule', 'Tên', 'ARPU'])
  })
})
