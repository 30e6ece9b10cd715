import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Facts } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import { randomDocument } from '../testing/random-document.ts'
import { randomFacts, randomItems, sampleFacts } from '../testing/random-facts.ts'
import { whatWouldFlip } from './what-would-flip.ts'

const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
const numRuns = Number(process.env['CARELINE_RUNS'] ?? 60)
console.info(`flips ≡ reference: seed ${seed} (CARELINE_SEED chooses another)`)

/** Each rule with an event of its own, so that another rule is another answer. */
const documents = randomDocument.map((document): RuleDocument => ({
  ...document,
  ruleSets: document.ruleSets.map((ruleSet) => ({
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => ({ ...rule, event: { type: 'held', params: { rule: rule.name } } })),
  })),
}))

const scene = fc.record({
  document: documents,
  customer: randomFacts,
  others: fc.array(randomFacts, { minLength: 3, maxLength: 3 }),
  items: randomItems,
})

function answer(result: RuleSetResult): string {
  if (result.offered) return result.offered.join()
  return result.hitPolicy === 'every' ? String(result.holds) : result.events.map((event) => event.rule).join()
}

it('flips the decision as the reference judges it, and no fewer facts would', { timeout: 240_000 }, async () => {
  const found = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(scene, async ({ document, customer, others, items }) => {
      for (const set of ['every', 'first', 'collect', 'over']) {
        const judge = async (facts: Facts) => answer(await runRuleSet(document, set, facts, { items }))
        const { complete, changes } = whatWouldFlip(document, set, customer, { items })
        const now = await judge(customer)
        const changed = Object.fromEntries((changes ?? []).map(({ fact, to }) => [fact, to]))
        expect((await judge({ ...customer, ...changed })) === now).toBe(changes === null)
        found[changes?.length ?? 0] = (found[changes?.length ?? 0] ?? 0) + 1
        // Nobody finds one fact that does it where two were said to be needed, or none where nothing was found.
        if (!complete || changes?.length === 1) continue
        for (const other of others) {
          for (const { id } of sampleFacts) {
            expect(await judge({ ...customer, [id]: other[id] ?? null })).toBe(now)
          }
        }
      }
    }),
    { seed, numRuns },
  )
  expect(Math.min(...found)).toBeGreaterThan(0)
})
