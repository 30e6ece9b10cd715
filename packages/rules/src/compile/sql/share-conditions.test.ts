import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRuleDocument } from '../../document/parse-rule-document.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { runRuleSet } from '../../engine/run-rule-set.ts'
import { columnOf, sampleItemFacts } from '../../testing/random-facts.ts'
import { randomScene, runSize } from '../../testing/random-scene.ts'
import { documentOf, ruleOf } from '../../testing/sample-document.ts'
import { customerTable } from '../../testing/sql-executor.ts'
import { ruleSetToSql } from './rule-set-to-sql.ts'
import { shareConditions } from './share-conditions.ts'
import { sharedColumns } from './shared-columns.ts'
import { renderSql, sqlConcat } from './sql-fragment.ts'

const { seed, numRuns } = runSize(process.env)
console.info(`shared ≡ unshared: seed ${seed} (CARELINE_SEED chooses another)`)

const arpu = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThanInclusive', value })
const member = { fact: 'loyaltyMember', operator: 'equal', value: true }
const hanoi = { fact: 'province', operator: 'equal', value: 'Hà Nội' }

it('names what rules ask more than once, also as a part of more', () => {
  const document = documentOf(
    [
      {
        id: 'set',
        hitPolicy: 'collect',
        rules: [
          ruleOf('named', { all: [{ condition: 'base' }, arpu(3)] }),
          ruleOf('written out', { all: [arpu(4), hanoi, member] }),
          ruleOf('nested', { any: [{ all: [{ all: [member, hanoi] }, arpu(5)] }, arpu(9)] }),
        ],
      },
    ],
    { base: { all: [member, hanoi] } },
  )
  const { document: rewritten, shared } = shareConditions(document)
  expect(shared).toEqual(['shared-1'])
  expect(rewritten.conditions?.['shared-1']).toEqual({ all: [member, hanoi] })
  expect(rewritten.ruleSets[0]?.rules.map(({ conditions }) => conditions)).toEqual([
    { all: [{ condition: 'shared-1' }, arpu(3)] },
    { all: [{ condition: 'shared-1' }, arpu(4)] },
    { any: [{ all: [{ condition: 'shared-1' }, arpu(5)] }, arpu(9)] },
  ])
})

it('decides as before for random documents, and is a document like any other', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomScene, async ({ document, customers, items }) => {
      const rewritten = shareConditions(document).document
      expect(parseRuleDocument(rewritten, { itemFacts: { samples: sampleItemFacts } })).toMatchObject({ ok: true })
      for (const { id } of document.ruleSets) {
        for (const facts of customers.slice(0, 5)) {
          const [before, after] = await Promise.all(
            [document, rewritten].map((each) => runRuleSet(each, id, facts, { items })),
          )
          const { holds, events, unmet, offered } = before ?? {}
          expect(after).toMatchObject({ holds, events, unmet, ...(offered && { offered }) })
        }
      }
    }),
    { seed, numRuns: Math.min(numRuns, 200) },
  )
})

/** The rows of whom each rule set holds, with what is shared worked out beneath. */
function statementOf(document: RuleDocument, customers: string): { text: string; values: unknown[] } {
  const { document: rewritten, computed, from } = sharedColumns(document, { column: columnOf })
  const holds = rewritten.ruleSets.flatMap(({ id }) =>
    sqlConcat(', ', ruleSetToSql(rewritten, id, { column: columnOf, computed }).holds.parts),
  )
  const rows = from('json_populate_recordset(NULL::customer, $1::json) AS customer', 'customer')
  const { text, values } = renderSql(sqlConcat('SELECT "row"', holds, ' FROM ', rows, ' ORDER BY "row"'), 2)
  return { text, values: [customers, ...values] }
}

it('answers alike in SQL, where what is shared is a column of the rows beneath', { timeout: 180_000 }, async () => {
  const database = await PGlite.create()
  await database.exec(customerTable)
  let sharing = 0
  await fc.assert(
    fc.asyncProperty(randomScene, async ({ document: drawn, customers }) => {
      const document = { ...drawn, ruleSets: drawn.ruleSets.filter(({ over }) => !over) }
      sharing += shareConditions(document).shared.length
      const { text, values } = statementOf(document, JSON.stringify(customers.map((facts, row) => ({ ...facts, row }))))
      const { rows } = await database.query<unknown[]>(text, values, { rowMode: 'array' })
      for (const [row, facts] of customers.entries()) {
        const wanted = await Promise.all(document.ruleSets.map(({ id }) => runRuleSet(document, id, facts)))
        expect(rows[row]?.slice(1)).toEqual(wanted.map(({ holds }) => holds))
      }
    }),
    { seed, numRuns: Math.min(numRuns, 60) },
  )
  expect(sharing).toBeGreaterThan(0)
  await database.close()
})

it('leaves a rule that shares nothing as it was written, and the document where no rule does', () => {
  const lone = ruleOf('lone', { all: [{ all: [arpu(7), arpu(7)] }] })
  const set = (...rules: Parameters<typeof documentOf>[0][number]['rules']) =>
    documentOf([{ id: 'set', hitPolicy: 'collect', rules }])
  const document = set(lone)
  expect(shareConditions(document)).toEqual({ document, shared: [] })
  const alike = ['one', 'two'].map((name) => ruleOf(name, { all: [member, hanoi, { all: [arpu(1)] }] }))
  const shared = shareConditions(set(lone, ...alike)).document
  expect(shared.ruleSets[0]?.rules[0]).toBe(lone)
})

it('makes no more columns than a statement has room for, and soon', { timeout: 30_000 }, () => {
  // 400 groups, each asked twice and a part of no other.
  const rules = Array.from({ length: 800 }, (_, at) =>
    ruleOf(`rule-${at}`, { any: [{ all: [arpu(at % 400), hanoi, member] }, arpu(at + 1000)] }),
  )
  const many = shareConditions(documentOf([{ id: 'set', hitPolicy: 'collect', rules }]))
  expect(many.shared).toHaveLength(100)
  // Two groups of 3,000 tests, each asked twice: one of them is shared.
  const long = (from: number) => ({ all: Array.from({ length: 3000 }, (_, at) => arpu(from + at)) })
  const heavy = ['a', 'b', 'c', 'd'].map((name, at) => ruleOf(name, long(at < 2 ? 0 : 5000)))
  expect(shareConditions(documentOf([{ id: 'set', hitPolicy: 'collect', rules: heavy }])).shared).toHaveLength(1)
})
