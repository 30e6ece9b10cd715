import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Cell, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { workbookCsv } from './workbook-csv.ts'

type Rows = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']>

async function workbook(rows: Rows, cells: Record<string, Partial<Cell>> = {}): Promise<Blob> {
  const sheet = { name: 'Khách', rows, cells: new Map(Object.entries(cells)) }
  return new Blob([new Uint8Array(await writeXlsx({ sheets: [{ name: 'trống', rows: [] }, sheet] }))])
}

async function csvOf(file: Blob): Promise<string> {
  const read = await workbookCsv(file)
  return read.ok ? read.csv.text() : JSON.stringify(read.problem)
}

describe('a workbook as a customer file', () => {
  it('becomes the CSV that a person would have written, and keeps the number of each row', async () => {
    const file = await workbook(
      [
        ['msisdn', 'fullName', 'arpuVnd', 'activeSince', 'optedOut', 'dataShare'],
        [84_912_345_678, 'Trần Thị "Hoa", Huế', 200_000, new Date('2015-04-30'), false, 0.6],
        [null],
        ['0912345679', '=SUM(1)', '200.000', null, true, 60],
      ],
      { '1,5': { style: { numFmt: '0%' } } },
    )
    expect(await csvOf(file)).toBe(
      [
        'msisdn,fullName,arpuVnd,activeSince,optedOut,dataShare',
        '84912345678,"Trần Thị ""Hoa"", Huế",200000,2015-04-30,false,60',
        '',
        '0912345679,=SUM(1),200.000,,true,60',
        '',
      ].join('\n'),
    )
  })

  it('takes what formulas gave, and names the cells whose formula has no value', async () => {
    const rows: Rows = [
      ['msisdn', 'arpuVnd'],
      ['0912345679', 1],
      ['0912345678', 2],
    ]
    const given = await workbook(rows, { '1,1': { formula: '1+1', formulaResult: 2 } })
    expect(await csvOf(given)).toContain('0912345679,2')
    const broken = await workbook(rows, { '1,1': { value: '#REF!', type: 'error' }, '2,1': { formula: 'A1' } })
    expect(await csvOf(broken)).toBe('{"code":"no-value","where":"B2, B3"}')
  })

  it('is the first sheet that a person sees and that has cells: a chart may stand before it, and lists that are hidden', async () => {
    const file = await readFile(path.join(import.meta.dirname, '../../spreadsheet/testing/chart-sheet.xlsx'))
    expect(await csvOf(new Blob([file]))).toBe('msisdn,arpuVnd\n0912345678,200000\n')
  })

  it('is refused where it is damaged, empty, or too large for a page', async () => {
    const codes = await Promise.all(
      [new Blob([Uint8Array.from([0x50, 0x4b, 3, 4])]), await workbook([]), new Blob([new Uint8Array(10_485_761)])].map(
        csvOf,
      ),
    )
    expect(codes).toEqual(['{"code":"corrupt"}', '{"code":"no-rows"}', '{"code":"too-large"}'])
  })
})
