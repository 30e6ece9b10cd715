import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Condition } from '../../document/condition.ts'
import { findDisagreement } from '../../testing/find-disagreement.ts'
import { runSize } from '../../testing/random-scene.ts'
import { customerTable, type SqlDoor, sqlExecutors } from '../../testing/sql-executor.ts'
import { ruleToSql } from './rule-to-sql.ts'
import { renderSql, type SqlPart } from './sql-fragment.ts'

// The full proof, on both engines, is in packages/db; this is the short one for who works on the SQL.
const { seed } = runSize(process.env)
console.info(`reference ≡ SQL: seed ${seed} (CARELINE_SEED chooses another)`)

let database: PGlite
let door: SqlDoor
beforeAll(async () => {
  database = await PGlite.create()
  await database.exec(customerTable)
  const query: SqlDoor['query'] = async (text, values) =>
    (await database.query<unknown[]>(text, values, { rowMode: 'array' })).rows
  door = { name: 'PGlite', query }
}, 120_000)
afterAll(() => database.close())

it(
  'answers in SQL exactly as the reference for random documents, customers and items',
  { timeout: 180_000 },
  async () => {
    expect(await findDisagreement(sqlExecutors([door]), { seed, numRuns: 60 })).toBeNull()
  },
)

/** Whether the checker finds a customer who is judged otherwise. A statement that the database refuses is no finding: it throws. */
async function findsFault(compile: typeof ruleToSql): Promise<boolean> {
  const executors = sqlExecutors([door], compile)
  return (await findDisagreement(executors, { seed, numRuns: 100 }, { shrink: false })) !== null
}

it('finds a compiler that forgets to fold null (planted)', { timeout: 180_000 }, async () => {
  const isGuard = (part: SqlPart | undefined) =>
    part !== undefined && 'text' in part && part.text === ' IS NOT NULL AND '
  const isColumn = (part: SqlPart) => 'text' in part && /^\(?"/.test(part.text)
  // `("x" IS NOT NULL AND "x" >= 5)` becomes `("x" >= 5)`, which is NULL and not FALSE where x is missing.
  const unfolded: typeof ruleToSql = (...given) => {
    const { parts } = ruleToSql(...given)
    const guarded = (at: number) => isGuard(parts[at]) && isColumn(parts[at - 1] ?? { value: null })
    return renderSql(parts.filter((_, at) => !guarded(at) && !guarded(at + 1)))
  }
  expect(await findsFault(unfolded)).toBe(true)
})

it('finds a compiler that pushes `not` into the operator over null (planted)', { timeout: 180_000 }, async () => {
  const opposite: Record<string, string> = {
    lessThan: 'greaterThanInclusive',
    greaterThanInclusive: 'lessThan',
    greaterThan: 'lessThanInclusive',
    lessThanInclusive: 'greaterThan',
  }
  const pushed = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(pushed) }
    if ('any' in condition) return { any: condition.any.map(pushed) }
    if (!('not' in condition)) return condition
    const inner = condition.not
    const flipped = 'operator' in inner ? opposite[inner.operator] : undefined
    return 'operator' in inner && flipped ? { ...inner, operator: flipped } : { not: pushed(inner) }
  }
  const compile: typeof ruleToSql = (document, condition, options) => ruleToSql(document, pushed(condition), options)
  expect(await findsFault(compile)).toBe(true)
})

it('finds a compiler that compares text by a collation (planted)', { timeout: 180_000 }, async () => {
  const folded: typeof ruleToSql = (...given) =>
    renderSql(
      ruleToSql(...given).parts.map((part) =>
        'text' in part ? { text: part.text.replaceAll(/\(("[^"]+") COLLATE "C"\)/g, 'lower($1)') } : part,
      ),
    )
  expect(await findsFault(folded)).toBe(true)
})
