import { expect, it } from 'vitest'
import { pieces } from '../testing/customer-file.ts'
import { readCsv } from './read-csv.ts'

async function read(content: string | Uint8Array, size?: number): Promise<{ row: number; cells: string[] }[]> {
  const records = []
  const signal = new AbortController().signal
  for await (const record of readCsv(pieces(content, size), signal, () => undefined)) records.push(record)
  return records
}

const FILE = '\uFEFFmsisdn;tên\r\n84901;"Đặng; ""Ba""\r\nhai dòng"\r\n\r\n84902;Ngữ\r\n'
const RECORDS = [
  { row: 1, cells: ['msisdn', 'tên'] },
  { row: 2, cells: ['84901', 'Đặng; "Ba"\r\nhai dòng'] },
  { row: 4, cells: ['84902', 'Ngữ'] },
]

it('reads the same records however the file is cut in pieces, in the middle of letters too', async () => {
  for (const size of [1, 2, 3, 7, 1_000]) expect(await read(FILE, size)).toEqual(RECORDS)
})

it('reads a file without a line end after its last row, and one with a single column', async () => {
  expect(await read('a\tb\n1\t2')).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['1', '2'] },
  ])
  expect(await read('msisdn\n\n84901')).toEqual([
    { row: 1, cells: ['msisdn'] },
    { row: 3, cells: ['84901'] },
  ])
})

it('hears of every byte, and lets go of a file that it does not read to its end', async () => {
  let heard = 0
  let closed = false
  async function* file() {
    try {
      for (;;) yield new TextEncoder().encode('a,b\n')
    } finally {
      closed = true
    }
  }
  const signal = new AbortController().signal
  for await (const { row } of readCsv(file(), signal, (count) => (heard += count))) if (row === 3) break
  expect(heard).toBeGreaterThanOrEqual(12)
  expect(closed).toBe(true)
})
