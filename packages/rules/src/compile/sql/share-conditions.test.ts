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
import { ruleToSql } from './rule-to-sql.ts'
import { shareConditions } from './share-conditions.ts'
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
  const { document: rewritten, shared } = shareConditions(document)
  const computed = (name: string) => (shared.includes(name) ? `"${name}"` : null)
  const beneath = shared.flatMap((name) =>
    sqlConcat(', ', ruleToSql(rewritten, { condition: name }, { column: columnOf }).parts, ` AS "${name}"`),
  )
  const holds = rewritten.ruleSets.flatMap(({ id }) =>
    sqlConcat(', ', ruleSetToSql(rewritten, id, { column: columnOf, computed }).holds.parts),
  )
  const from = sqlConcat(' FROM (SELECT *', beneath, ' FROM json_populate_recordset(NULL::customer, ')
  const rows = sqlConcat([{ value: customers }], '::json) AS customer OFFSET 0) AS customer ORDER BY "row"')
  return renderSql(sqlConcat('SELECT "row"', holds, from, rows))
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
