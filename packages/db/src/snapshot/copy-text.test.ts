import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { copyLine } from './copy-text.ts'

const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
console.info(`COPY brings back what went in: seed ${seed} (CARELINE_SEED chooses another)`)

const text = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\\N', '\\.', '\t', '\r\n', '\\', '{"a"}', '', 'NULL', 'đ'))
  .filter((value) => !value.includes('\0'))
const row = fc.record({
  text: fc.option(text),
  list: fc.option(fc.array(text, { maxLength: 3 })),
  number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  flag: fc.option(fc.boolean()),
})

describe.each(testDatabases())('COPY on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.drizzle.execute(
      'create table copied (place int, text text, list text[], number double precision, flag boolean)',
    )
  })
  afterAll(() => database.close())

  it('brings back what went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const lines = rows.map((each, place) => copyLine([place, each.text, each.list, each.number, each.flag]))
        await database.copyIn('copied', lines.join(''))
        const back = await rowsOf(database.drizzle, sql`select text, list, number, flag from copied order by place`)
        await database.drizzle.execute('truncate copied')
        expect(back).toEqual(rows.map((each) => ({ ...each, number: each.number === 0 ? 0 : each.number })))
      }),
      { seed, numRuns: 60 },
    )
  })
})
