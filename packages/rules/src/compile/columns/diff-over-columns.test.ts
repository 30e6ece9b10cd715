import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'
import { reference } from '../../testing/executor.ts'
import { randomScene, runSize } from '../../testing/random-scene.ts'
import { columnsFromRows } from './columns-builder.ts'
import { diffOverColumns } from './diff-over-columns.ts'

const { seed } = runSize(process.env)

/** What a customer is given: the events or the items, in order. */
const given = ({ events, offered }: RuleSetResult) => JSON.stringify([events, offered])

it(
  'finds exactly who enters, who leaves and who is given something else, as the reference does',
  { timeout: 180_000 },
  async () => {
    const edit = fc.tuple(randomScene, randomScene, fc.boolean())
    await fc.assert(
      fc.asyncProperty(edit, async ([before, other, sameRules]) => {
        const { customers } = before
        // Sometimes the rules stay and only their priorities and the catalogue's order turn round.
        const turned = before.document.ruleSets.map((ruleSet) => ({
          ...ruleSet,
          ...(ruleSet.over
            ? { over: { ...ruleSet.over, orderBy: [{ fact: 'item.integer', direction: 'asc' as const }] } }
            : {}),
          rules: ruleSet.rules.map((rule) => ({ ...rule, priority: 10 - (rule.priority ?? 1) })),
        }))
        const after = sameRules
          ? { ...before, document: { ...before.document, ruleSets: turned } }
          : { ...other, customers }
        const columns = columnsFromRows(before.document, customers)
        const [was, is] = [await reference.run(before), await reference.run(after)]
        for (const [at, { id: ruleSetId }] of before.document.ruleSets.entries()) {
          const versions = [before, after].map(({ document, items }) => ({ document, items, ruleSetId }))
          const diff = diffOverColumns(...(versions as [(typeof versions)[0], (typeof versions)[0]]), columns)
          const wanted = customers.map((_, row) => {
            const [left, right] = [was[row]?.[at], is[row]?.[at]] as [RuleSetResult, RuleSetResult]
            if (left.holds !== right.holds) return right.holds ? 'entering' : 'leaving'
            return left.holds && given(left) !== given(right) ? 'changed' : 'same'
          })
          const found = customers.map((_, row) => {
            if (diff.entering.has(row)) return 'entering'
            if (diff.leaving.has(row)) return 'leaving'
            return diff.changed.has(row) ? 'changed' : 'same'
          })
          expect(found).toEqual(wanted)
        }
      }),
      { seed, numRuns: 60 },
    )
  },
)
