import { PGlite } from '@electric-sql/pglite'
import { disagreement } from '@careline/rules/testing/disagreement'
import { columns, compiled, type Executor } from '@careline/rules/testing/executor'
import { asRegression, findDisagreement, type Regression, sceneOf } from '@careline/rules/testing/find-disagreement'
import { runSize } from '@careline/rules/testing/random-scene'
import { customerTable, type SqlDoor, sqlExecutors } from '@careline/rules/testing/sql-executor'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import regressions from './regressions.json' with { type: 'json' }

const size = runSize(process.env)
console.info(
  `reference ≡ compiled ≡ columns ≡ SQL: seed ${size.seed}, ${size.numRuns} documents (CARELINE_SEED, CARELINE_RUNS)`,
)

let embedded: PGlite
let server: Client
let executors: Executor[]
beforeAll(async () => {
  embedded = await PGlite.create()
  server = new Client({ connectionString: inject('postgresUrl') })
  await server.connect()
  await server.query("SET search_path = pg_temp; SET timezone = 'Asia/Ho_Chi_Minh'")
  const doors: SqlDoor[] = [
    {
      name: 'PGlite',
      query: async (text, values) => (await embedded.query<unknown[]>(text, values, { rowMode: 'array' })).rows,
    },
    {
      name: 'PostgreSQL',
      query: async (text, values) => (await server.query<unknown[]>({ text, values, rowMode: 'array' })).rows,
    },
  ]
  for (const { query } of doors) await query(customerTable, [])
  executors = [...sqlExecutors(doors.toReversed()), compiled, columns]
})
afterAll(async () => {
  await embedded.close()
  await server.end()
})

it('decides and traces alike in all executors, on PGlite and on PostgreSQL', { timeout: 7_200_000 }, async () => {
  const found = await findDisagreement(executors, size)
  if (found) console.error(`To be stored in regressions.json, with a name for what broke:\n${asRegression(found)}`)
  expect(found?.disagreement).toBeUndefined()
})

it.each(regressions as Regression[])('still agrees where $what', async (regression) => {
  expect(await disagreement(sceneOf(regression), executors)).toBeNull()
})
