import type { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CatalogueItem } from '../../document/catalogue-item.ts'
import type { Condition } from '../../document/condition.ts'
import type { Facts } from '../../document/fact.ts'
import { parseRuleDocument } from '../../document/parse-rule-document.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { runRuleSet } from '../../engine/run-rule-set.ts'
import { fillCustomerTable, openCustomerTable } from '../../testing/customer-table.ts'
import { randomDocument } from '../../testing/random-document.ts'
import { columnOf, randomFacts, randomItems, sampleItemFacts } from '../../testing/random-facts.ts'
import { askSql } from '../../testing/sql-answers.ts'
import { ruleSetToSql } from './rule-set-to-sql.ts'
import { ruleToSql } from './rule-to-sql.ts'
import { renderSql, type SqlFragment, type SqlPart } from './sql-fragment.ts'

const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
console.info(`reference ≡ SQL: seed ${seed} (CARELINE_SEED chooses another)`)

let database: PGlite
beforeAll(async () => {
  database = await openCustomerTable()
}, 120_000)
afterAll(() => database.close())

const scene = fc.record({
  document: randomDocument,
  customers: fc.array(randomFacts, { minLength: 4, maxLength: 8 }),
  items: randomItems,
})

/** Everything that the reference says of each customer, in the shape that the SQL below answers in. */
async function referenceAnswers(document: RuleDocument, customers: Facts[], items: CatalogueItem[]) {
  const rows: unknown[][] = []
  for (const facts of customers) {
    const every = await runRuleSet(document, 'every', facts)
    const first = await runRuleSet(document, 'first', facts)
    const collect = await runRuleSet(document, 'collect', facts)
    const over = await runRuleSet(document, 'over', facts, { items })
    rows.push([
      ...[every, first, collect].flatMap((result) => result.rules.map((trace) => trace.held)),
      ...[every, first, collect, over].map((result) => result.holds),
      first.events[0]?.rule ?? null,
      collect.events.map((event) => event.rule),
      over.offered,
    ])
  }
  return rows
}

function compiled(document: RuleDocument, items: CatalogueItem[]): SqlFragment[] {
  const sql = (id: string) => ruleSetToSql(document, id, { column: columnOf, items })
  const [every, first, collect, over] = [sql('every'), sql('first'), sql('collect'), sql('over')]
  const answers = [first.first, collect.collected, over.offered].filter((fragment) => fragment !== undefined)
  return [
    ...[every, first, collect].flatMap(({ rules }) => rules.map(({ predicate }) => predicate)),
    ...[every, first, collect, over].map(({ holds }) => holds),
    ...answers,
  ]
}

it(
  'answers in SQL exactly as the reference for random documents, customers and items',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ document, customers, items }) => {
        const parsed = parseRuleDocument(document, { itemFacts: { samples: sampleItemFacts } })
        expect(parsed).toEqual({ ok: true, document })
        await fillCustomerTable(database, customers)
        expect(await askSql(database, compiled(document, items))).toEqual(
          await referenceAnswers(document, customers, items),
        )
      }),
      { seed, numRuns: Number(process.env['CARELINE_RUNS'] ?? 300) },
    )
  },
)

/**
 * The checker as above for one set, with a compiler of the caller's: does it find a customer who is judged otherwise?
 * A statement that the database refuses is no finding: it throws.
 */
async function findsFault(compile: (document: RuleDocument, condition: Condition) => SqlFragment): Promise<boolean> {
  let disagreed = false
  const details = await fc.check(
    fc.asyncProperty(scene, async ({ document, customers }) => {
      await fillCustomerTable(database, customers)
      const rules = document.ruleSets.find(({ id }) => id === 'every')?.rules ?? []
      const answers = await askSql(
        database,
        rules.map((rule) => compile(document, rule.conditions)),
      )
      for (const [index, facts] of customers.entries()) {
        const { rules: traces } = await runRuleSet(document, 'every', facts)
        disagreed = traces.some((trace, at) => trace.held !== answers[index]?.[at])
        if (disagreed) return false
      }
      return true
    }),
    { seed, numRuns: 200, endOnFailure: true },
  )
  if (details.failed && !disagreed) throw details.errorInstance
  return disagreed
}

it('finds no fault where the compiler is the real one', { timeout: 180_000 }, async () => {
  expect(await findsFault((document, condition) => ruleToSql(document, condition, { column: columnOf }))).toBe(false)
})

it('finds a compiler that forgets to fold null (planted)', { timeout: 180_000 }, async () => {
  const isGuard = (part: SqlPart | undefined) =>
    part !== undefined && 'text' in part && part.text === ' IS NOT NULL AND '
  const isColumn = (part: SqlPart) => 'text' in part && /^\(?"/.test(part.text)
  // `("x" IS NOT NULL AND "x" >= 5)` becomes `("x" >= 5)`, which is NULL and not FALSE where x is missing.
  const compile = (document: RuleDocument, condition: Condition) => {
    const { parts } = ruleToSql(document, condition, { column: columnOf })
    const guarded = (at: number) => isGuard(parts[at]) && isColumn(parts[at - 1] ?? { value: null })
    return renderSql(parts.filter((_, at) => !guarded(at) && !guarded(at + 1)))
  }
  expect(await findsFault(compile)).toBe(true)
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
  const compile = (document: RuleDocument, condition: Condition) =>
    ruleToSql(document, pushed(condition), { column: columnOf })
  expect(await findsFault(compile)).toBe(true)
})
