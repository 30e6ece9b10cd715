import { Buffer } from 'node:buffer'
import type { Fact, Rule, RuleSet } from '@careline/rules'
import { randomDocument } from '@careline/rules/testing/random-document'
import { runSize } from '@careline/rules/testing/random-scene'
import fc from 'fast-check'
import { type Cell, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writeXlsxRows } from '../../../spreadsheet/write-xlsx.ts'
import type { CellMember } from './decision-table.ts'
import { fromTable, toTable } from './decision-table.ts'
import { gridColumns } from './grid-column.ts'
import { openTableFile } from './open-table-file.ts'
import { readTableFile, tableFile, writeTableCsv } from './table-file.ts'

const size = runSize(import.meta.env)
console.info(`table and workbook: seed ${size.seed} (CARELINE_SEED chooses another)`)

const facts: Fact[] = [
  { id: 'arpuVnd', type: 'integer', nullable: false, unit: 'VND/month', label: { vi: 'ARPU', en: 'ARPU' } },
  { id: 'dataShare', type: 'number', nullable: true, unit: '%', label: { vi: 'Tỷ trọng data', en: 'Data share' } },
  { id: 'since', type: 'date', nullable: true, label: { vi: 'Từ ngày', en: 'Since' } },
  { id: 'seen', type: 'timestamp', nullable: true },
]
const vi = { facts, locale: 'vi' } as const
const rule = (name: string, all: CellMember[], gift?: string): Rule => ({
  name,
  label: { vi: `Quy tắc ${name}`, en: name },
  priority: 1,
  conditions: { all },
  event: { type: 'held', ...(gift && { params: { gift } }) },
})
const ruleSet: RuleSet = {
  id: 'gifts',
  hitPolicy: 'collect',
  rules: [
    rule('one', [{ fact: 'arpuVnd', operator: 'equal', value: 200_000 }], 'G1'),
    rule('two', [
      { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 500_000 },
      { fact: 'since', operator: 'equal', value: '2022-10-28' },
    ]),
  ],
}
const newRule = (_: RuleSet, name: string): Rule => ({ name, conditions: { all: [] }, event: { type: 'held' } })

const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

function tableOf(set: RuleSet) {
  const read = toTable(set)
  if (!read.ok) throw new Error('a conjunction was refused')
  return { table: read.table, columns: gridColumns(set, read.table) }
}

async function fileOf(set: RuleSet, words: { facts: readonly Fact[]; locale: 'vi' | 'en' }): Promise<Blob> {
  const { table, columns } = tableOf(set)
  const { heads, rows } = tableFile(table, columns, words)
  return new Blob([await writeXlsxRows(set.id, heads, rows)])
}

async function taken(file: Blob, set: RuleSet, words: { facts: readonly Fact[]; locale: 'vi' | 'en' } = vi) {
  const opened = await openTableFile(file)
  return opened.ok
    ? readTableFile({ ruleSet: set, table: tableOf(set).table, words, rows: opened.rows, newRule })
    : opened
}

const HEADS = ['Mã quy tắc #rule', 'ARPU [arpuVnd]', 'Từ ngày [since]', 'Tỷ trọng data [dataShare]', '→ gift']

/** A workbook as a person could have made it, with a title row where `title` is given. */
async function workbook(
  rows: NonNullable<WriteSheet['rows']>,
  more: { cells?: Record<string, Partial<Cell>>; merges?: WriteSheet['merges']; before?: WriteSheet['rows'] } = {},
): Promise<Blob> {
  const sheet = {
    name: 'Bảng',
    rows: [...(more.before ?? []), HEADS, ...rows],
    cells: new Map(Object.entries(more.cells ?? {})),
    ...(more.merges && { merges: more.merges }),
  }
  const file = await writeXlsx({ sheets: [{ name: 'Ghi chú', rows: [['đọc trước']] }, sheet] })
  return new Blob([new Uint8Array(file)])
}

/** What the first rule asks after the import. */
async function firstAsks(file: Blob, locale: 'vi' | 'en' = 'vi') {
  const read = await taken(file, ruleSet, { facts, locale })
  if (!read.ok || !('ruleSet' in read)) throw new Error(JSON.stringify(read))
  return read.ruleSet.rules[0]?.conditions
}

const asks = (...all: CellMember[]) => ({ all })

describe('a table in a workbook', () => {
  const everySet = randomDocument.chain(({ ruleSets, facts: some }) =>
    fc.record({
      set: fc.constantFrom(...ruleSets),
      locale: fc.constantFrom('vi' as const, 'en' as const),
      facts: fc.constant<Fact[]>([...some, ...some.map((fact) => ({ ...fact, id: `item.${fact.id}` }))]),
    }),
  )
  const members = (condition: Rule['conditions']): CellMember[] => {
    if ('fact' in condition || 'condition' in condition) return [condition]
    if ('not' in condition) return 'condition' in condition.not ? [condition as CellMember] : members(condition.not)
    return ('all' in condition ? condition.all : condition.any).flatMap(members)
  }

  it('comes back as it was, in both languages, from a workbook and from a CSV', async () => {
    await fc.assert(
      fc.asyncProperty(everySet, async ({ set, locale, facts: some }) => {
        const words = { facts: some, locale }
        const plain = json({
          ...set,
          rules: set.rules.map((each) => ({ ...each, conditions: { all: members(each.conditions) } })),
        })
        const { table, columns } = tableOf(plain)
        expect(await taken(await fileOf(plain, words), plain, words)).toEqual({ ok: true, ruleSet: plain })
        const csv = new Blob([writeTableCsv(table, columns, words)])
        expect(await taken(csv, plain, words)).toEqual({ ok: true, ruleSet: plain })
      }),
      { ...size, numRuns: Math.ceil(size.numRuns / 2) },
    )
  })

  it('keeps any text that a document can store, and makes no formula of it', async () => {
    const text = fc.oneof(
      fc.constantFrom('=1+1', '+84', '@x', '#REF!', '#N/A', '_x000D_', '_x005F_', '200.000', 'TRUE', '1e5', "'x"),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary-ascii', minLength: 1 }).map((each) => each.replaceAll(/[\0\r]/g, '-')),
    )
    await fc.assert(
      fc.asyncProperty(text, text, async (label, gift) => {
        const set: RuleSet = {
          ...ruleSet,
          rules: [{ ...rule('=one', [], gift), label: { vi: label, en: 'x' } }],
        }
        expect(await taken(await fileOf(set, vi), set)).toEqual({ ok: true, ruleSet: set })
      }),
      { ...size, numRuns: 200 },
    )
  })

  it('has real numbers and real days, and rests of operators as words', () => {
    const { table, columns } = tableOf(ruleSet)
    expect(tableFile(table, columns, vi).rows).toEqual([
      ['one', 'Quy tắc one', 1, 200_000, '', 'G1'],
      ['two', 'Quy tắc two', 1, '≥ 500000', new Date('2022-10-28'), ''],
    ])
  })
})

describe('a workbook from elsewhere', () => {
  it('may have a title above the table, another sheet before it, blank rows, and fewer columns', async () => {
    const file = await workbook([[null], ['one', 300_000], ['two', '≥ 500000']], { before: [['Bảng quà'], []] })
    const read = await taken(file, ruleSet)
    expect(read.ok && read.ruleSet.rules.map(({ name, conditions }) => [name, conditions])).toEqual([
      ['one', asks({ fact: 'arpuVnd', operator: 'equal', value: 300_000 })],
      ['two', asks({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 500_000 })],
    ])
  })

  it('is read by what a formula gave', async () => {
    const file = await workbook([['one', 0]], { cells: { '1,1': { formula: '2*100000', formulaResult: 200_000 } } })
    expect(await firstAsks(file)).toEqual(asks({ fact: 'arpuVnd', operator: 'equal', value: 200_000 }))
  })

  it('may keep numbers as texts, days as numbers, and shares with a percent sign', async () => {
    const percent = { cells: { '1,3': { style: { numFmt: '0%' } } } }
    expect(await firstAsks(await workbook([['one', '200.000', 44_862, 0.6]], percent))).toEqual(
      asks(
        { fact: 'arpuVnd', operator: 'equal', value: 200_000 },
        { fact: 'since', operator: 'equal', value: '2022-10-28' },
        { fact: 'dataShare', operator: 'equal', value: 60 },
      ),
    )
    const texts = await workbook([['one', '200,000', '28/10/2022', '60%']])
    expect(await firstAsks(texts, 'en')).toEqual(await firstAsks(await workbook([['one', '200.000', 44_862, 60]])))
  })

  it('tells each cell that it can’t read by the row that the sheet shows, and takes nothing', async () => {
    const file = await workbook(
      [
        ['one', 'nhiều', new Date('2022-10-28')],
        ['two', new Date('2022-10-28'), '31/02/2022'],
        ['three', 1, 2],
      ],
      {
        before: [['Bảng quà']],
        cells: { '4,1': { value: '#REF!', type: 'error' }, '4,2': { formula: 'TODAY()' } },
      },
    )
    const read = await taken(file, ruleSet)
    expect(
      'unread' in read && read.unread.map(({ row, column, text, expected }) => [row, column.id, text, expected]),
    ).toEqual([
      [3, 'fact 0 arpuVnd', 'nhiều', 'number'],
      [4, 'fact 0 arpuVnd', '2022-10-28', 'number'],
      [4, 'fact 0 since', '31/02/2022', 'date'],
      [5, 'fact 0 arpuVnd', '#REF!', 'result'],
      [5, 'fact 0 since', '=TODAY()', 'result'],
    ])
  })

  it('is refused where cells of the table are merged, and taken where those of its title are', async () => {
    const rows = [
      ['one', 1],
      ['two', null],
    ]
    const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }]
    expect(await taken(await workbook(rows, { merges }), ruleSet)).toEqual({
      ok: false,
      problem: { code: 'merged', where: 'B2:B3' },
    })
    const title = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }]
    expect((await taken(await workbook(rows, { before: [['Bảng']], merges: title }), ruleSet)).ok).toBe(true)
  })

  it('says which columns it does not know, or has twice', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: 'x',
          rows: [
            ['#rule', 'ARPU', 'A [arpuVnd]', 'B [arpuVnd]', null, null],
            ['one', 1, 2, 3, 4],
          ],
        },
      ],
    })
    const read = await taken(new Blob([new Uint8Array(file)]), ruleSet)
    expect('heads' in read && read.heads).toEqual(['ARPU', 'B [arpuVnd]', 'E'])
  })
})

describe('a file that is none', () => {
  const bytes = (...head: number[]) => new Blob([Uint8Array.from([...head, ...Array.from({ length: 900 }, () => 7)])])

  it('says what it is: a picture, an old Excel, damaged, with a password, too large, or without rows', async () => {
    const whole = new Uint8Array(await (await fileOf(ruleSet, vi)).arrayBuffer())
    const locked = await writeXlsx({
      sheets: [{ name: 'x', rows: [HEADS] }],
      encryption: { password: 'x', spinCount: 9 },
    })
    const files: [string, Blob][] = [
      ['not-a-spreadsheet', bytes(0x89, 0x50, 0x4e, 0x47)],
      ['not-a-spreadsheet', new Blob([Buffer.from('ARPU,Tên\n1,Đ', 'utf16le')])],
      ['old-excel', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
      ['corrupt', new Blob([whole.slice(0, whole.length / 2)])],
      ['corrupt', new Blob([whole.map((byte, index) => (index > 60 && index % 40 === 0 ? 255 - byte : byte))])],
      ['corrupt', bytes(0x50, 0x4b, 3, 4)],
      ['locked', new Blob([new Uint8Array(locked)])],
      ['too-large', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)])],
      ['no-rows', new Blob([])],
      ['no-rows', new Blob(['\n\n'])],
      ['no-rows', new Blob(['#rule,#label\n'])],
      ['no-rows', new Blob([new Uint8Array(await writeXlsx({ sheets: [{ name: 'x', rows: [] }] }))])],
      ['no-rows', await workbook([])],
    ]
    for (const [code, file] of files)
      expect([code, await taken(file, ruleSet)]).toMatchObject([code, { problem: { code } }])
  })

  it('a file cut or changed anywhere is told or read whole, never an error thrown', async () => {
    const whole = new Uint8Array(await (await fileOf(ruleSet, vi)).arrayBuffer())
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const read = await taken(new Blob([cut ? whole.slice(0, at) : whole.with(at, byte)]), ruleSet)
        expect(typeof read.ok).toBe('boolean')
      }),
      { ...size, numRuns: 300 },
    )
  })
})

describe('a long table', () => {
  it('of 10,000 rows goes out and comes back, with new ones among them', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      rule(`rule-${index}`, [{ fact: 'arpuVnd', operator: 'equal', value: index * 1000 }], `G${index}`),
    )
    const set: RuleSet = { ...ruleSet, rules: rows }
    const file = await fileOf(set, vi)
    expect(await taken(file, set)).toEqual({ ok: true, ruleSet: set })
    const grown = await taken(file, { ...set, rules: rows.slice(0, 9000) })
    expect(grown.ok && grown.ruleSet.rules.length).toBe(10_000)
    expect(grown.ok && fromTable(set, tableOf(grown.ruleSet).table).rules[9999]?.event.params).toEqual({
      gift: 'G9999',
    })
  }, 60_000)
})
