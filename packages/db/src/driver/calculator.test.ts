import { expect, inject, it } from 'vitest'
import { openCalculator } from './calculator.ts'

it.each([
  ['PGlite in memory', undefined],
  ['PostgreSQL', inject('postgresUrl')],
])('computes over rows that come with the statement, and makes no table: %s', { timeout: 120_000 }, async (_, url) => {
  const calculator = await openCalculator(url)
  try {
    const text = `SELECT array_to_string(ARRAY[n > $2::bigint, t IS NULL]::boolean[], ''), to_json(t)::text
      FROM json_to_recordset($1::json) AS customer("row" int, n bigint, t text) ORDER BY "row"`
    const rows = JSON.stringify([
      { row: 1, n: 5, t: 'Ngọc "x"' },
      { row: 0, n: 9007199254740991 },
    ])
    expect(await calculator.query(text, [rows, 7])).toEqual([
      ['tt', null],
      ['ff', '"Ngọc \\"x\\""'],
    ])
    await expect(calculator.query('SELECT nothing', [])).rejects.toThrow('nothing')
  } finally {
    await calculator.close()
  }
})

it('says so where PostgreSQL does not answer', async () => {
  await expect(openCalculator('postgres://127.0.0.1:1/x')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
