import { PGlite } from '@electric-sql/pglite'
import { disagreement } from '@careline/rules/testing/disagreement'
import { columns, compiled, type Executor, type Scene } from '@careline/rules/testing/executor'
import { randomScene, runSize } from '@careline/rules/testing/random-scene'
import { customerTable, type SqlDoor, sqlExecutors } from '@careline/rules/testing/sql-executor'
import fc from 'fast-check'
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

const expectAgreement = async (scene: Scene) => {
  expect(await disagreement(scene, executors)).toBeNull()
}

it('decides and traces alike in all executors, on PGlite and on PostgreSQL', { timeout: 7_200_000 }, async () => {
  await fc.assert(fc.asyncProperty(randomScene, expectAgreement), size)
})

it.each<{ what: string; scene: Scene }>(regressions)('still agrees where $what', async ({ scene }) => {
  await expectAgreement(scene)
})
