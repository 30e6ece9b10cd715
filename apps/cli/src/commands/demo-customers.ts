import { demoCustomers, demoList, type Population, populationSchema } from '@careline/campaign'
import { highValueCarePopulation } from '@careline/campaign-high-value-care'
import { defineCommand } from 'citty'
import { stringify } from 'csv-stringify/sync'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../failure.ts'
import { refuseUnknownOptions, wholeNumber } from '../options.ts'
import type { Terminal } from '../terminal.ts'

const args = {
  count: { type: 'string', description: 'Số khách hàng / customers', default: '30000' },
  seed: { type: 'string', description: 'Cùng seed thì cùng tệp / the same seed gives the same files', default: '1' },
  out: { type: 'string', description: 'Thư mục ghi tệp / folder for the files' },
} as const

/** Rows that are put into text at once. */
const ROWS_AT_ONCE = 500

/** Writes demonstration customers and exclusion lists: into a folder, or the customers alone on stdout. */
export function demoCustomersCommand(terminal: Terminal) {
  return defineCommand({
    meta: { name: 'demo-customers', description: 'Tạo khách hàng mẫu / makes demonstration customers' },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      const population = populationSchema.parse(highValueCarePopulation)
      const size = { count: wholeNumber(given.count, 'count', 1), seed: wholeNumber(given.seed, 'seed', 0) }
      if (given.out === undefined) {
        for (const text of customerFile(population, size)) await terminal.write(text)
        terminal.say({
          vi: 'Chỉ in khách hàng; thêm --out THƯ_MỤC để có cả các danh sách loại trừ.',
          en: 'These are the customers alone; add --out FOLDER for the exclusion lists too.',
        })
        return
      }
      const folder = given.out
      await mkdir(folder, { recursive: true }).catch(() => {
        throw new Failure(`Không tạo được thư mục ${folder}.`, `The folder ${folder} can’t be made.`)
      })
      const files: [string, Iterable<string>][] = [
        ['customers.csv', customerFile(population, size)],
        ...Object.keys(population.lists).map((id): [string, Iterable<string>] => [
          `${id}.csv`,
          listFile(population, id, size),
        ]),
      ]
      for (const [name, texts] of files) {
        const file = path.join(folder, name)
        await pipeline(texts, createWriteStream(file)).catch(() => {
          throw new Failure(`Không ghi được tệp ${file}.`, `The file ${file} can’t be written.`)
        })
        terminal.say({ vi: `Đã ghi ${file}`, en: `Wrote ${file}` })
      }
    },
  })
}

type Size = Parameters<typeof demoCustomers>[1]

function* customerFile(population: Population, size: Size): Generator<string> {
  const columns = Object.keys(population.columns)
  yield stringify([columns])
  let rows: string[][] = []
  for (const cells of demoCustomers(population, size)) {
    rows.push(columns.map((column) => cells[column] ?? ''))
    if (rows.length < ROWS_AT_ONCE) continue
    yield stringify(rows)
    rows = []
  }
  yield stringify(rows)
}

function* listFile(population: Population, listId: string, size: Size): Generator<string> {
  yield `${population.key}\n`
  for (const phone of demoList(population, listId, size)) yield `${phone}\n`
}
