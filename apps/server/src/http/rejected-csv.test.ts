import { expect, it } from 'vitest'
import { rejectedCsv, safeCell } from './rejected-csv.ts'

it('disarms cells that a spreadsheet would run, and leaves numbers and phones as they were', () => {
  expect(safeCell('=HYPERLINK("http://x")')).toBe(`'=HYPERLINK("http://x")`)
  expect(safeCell('+cmd|calc')).toBe("'+cmd|calc")
  expect(safeCell('@SUM(A1)')).toBe("'@SUM(A1)")
  expect(safeCell('+84901234567')).toBe('+84901234567')
  expect(safeCell('-5')).toBe('-5')
  expect(safeCell('Nguyễn Thị Hoa')).toBe('Nguyễn Thị Hoa')
})

it('writes the rejected rows under their own header, with the reason last', async () => {
  const parts: string[] = []
  const imports = {
    header: async () => ['msisdn', 'arpuVnd'],
    rejections: async (_id: string, { after }: { after: number }) =>
      after > 0
        ? []
        : [
            {
              row: 7,
              cells: ['84901234567', '=1+1'],
              problems: [{ code: 'not-a-number' as const, column: 'arpuVnd', value: '=1+1' }],
            },
          ],
  }
  for await (const part of rejectedCsv(imports, 'i')) parts.push(part)
  expect(parts.join('')).toBe(
    `\uFEFFmsisdn,arpuVnd,careline_reason\n84901234567,'=1+1,"7: arpuVnd phải là số, không phải “=1+1”"\n`,
  )
})
