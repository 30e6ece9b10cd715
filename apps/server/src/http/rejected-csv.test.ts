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

it('gives rows with another number of cells back as they came, so that they are refused until mended', async () => {
  const problems = [{ code: 'wrong-field-count' as const, expected: '2' }]
  const came = [['84901234567'], ['84901234567', '5', 'thừa'], ['84901234567', '5', 'thừa', '3: số cột không khớp']]
  const imports = {
    header: async () => ['msisdn', 'arpuVnd'],
    rejections: async (_id: string, { after }: { after: number }) =>
      after > 0 ? [] : came.map((cells, index) => ({ row: index + 2, cells, problems })),
  }
  const parts: string[] = []
  for await (const part of rejectedCsv(imports, 'i')) parts.push(part)
  const reason = 'số cột không khớp với dòng tiêu đề (cần 2)'
  expect(parts.join('')).toBe(
    `\uFEFFmsisdn,arpuVnd,careline_reason\n84901234567,2: ${reason}\n84901234567,5,thừa,3: ${reason}\n84901234567,5,thừa,4: ${reason}\n`,
  )
})
