import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runCases } from '../cases/run-cases.ts'
import type { Fact } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { randomDocument } from '../testing/random-document.ts'
import { randomFacts, randomItems, sampleItemFacts } from '../testing/random-facts.ts'
import { isTrue } from '../testing/finding-is-true.ts'
import { analyseDocument } from './analyse-rule-set.ts'
import type { Finding } from './finding.ts'
import { toCase } from './to-case.ts'

const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
const numRuns = Number(process.env['CARELINE_RUNS'] ?? 100)
console.info(`analysis ≡ reference: seed ${seed} (CARELINE_SEED chooses another)`)

const scene = fc.record({
  document: randomDocument,
  customers: fc.array(randomFacts, { minLength: 6, maxLength: 12 }),
  items: randomItems,
})

it('is true of every customer, and each witness shows it to the reference', { timeout: 240_000 }, async () => {
  const codes = new Set<Finding['code']>()
  let [complete, analyses] = [0, 0]
  await fc.assert(
    fc.asyncProperty(scene, async ({ document, customers, items }) => {
      const analysis = analyseDocument(document, { itemFacts: { samples: sampleItemFacts } })
      analyses += 1
      complete += analysis.complete ? 1 : 0
      const cases = analysis.findings.map((finding) => toCase(finding))
      expect((await runCases(document, cases)).failed).toEqual([])
      for (const finding of analysis.findings) {
        codes.add(finding.code)
        expect([finding, await isTrue(document, finding, customers, items)]).toEqual([finding, true])
      }
    }),
    { seed, numRuns },
  )
  // The claims above are met often enough to mean something.
  expect([...codes]).toEqual(
    expect.arrayContaining(['never-holds', 'always-true', 'never-true', 'redundant', 'unreachable', 'gap', 'subsumed']),
  )
  expect(complete / analyses).toBeGreaterThan(0.9)
})

it('is true of the items themselves where they are given', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ document, customers, items }) => {
      const over = { ...document, ruleSets: document.ruleSets.filter((ruleSet) => ruleSet.over) }
      for (const finding of analyseDocument(over, { items: { samples: items } }).findings) {
        expect([finding, await isTrue(over, finding, customers, items)]).toEqual([finding, true])
      }
    }),
    { seed, numRuns },
  )
})

/** Is some finding about a document that was read wrongly shown to be untrue of the document itself? */
async function findsFault(misread: (document: RuleDocument) => RuleDocument): Promise<boolean> {
  let untrue = false
  const details = await fc.check(
    fc.asyncProperty(scene, async ({ document, customers, items }) => {
      const { findings } = analyseDocument(misread(document), { itemFacts: { samples: sampleItemFacts } })
      const judged = findings.map((finding) => isTrue(document, finding, customers, items))
      untrue = (await Promise.all(judged)).includes(false)
      return !untrue
    }),
    { seed, numRuns: 200, endOnFailure: true },
  )
  if (details.failed && !untrue) throw details.errorInstance
  return untrue
}

/** The document with each test's operator and value as they would be misread. */
function misreadTests(document: RuleDocument, from: string, to: string): RuleDocument {
  const text = JSON.stringify(document).replaceAll(`"operator":"${from}"`, `"operator":"${to}"`)
  return JSON.parse(text) as RuleDocument
}

it.each<[string, (document: RuleDocument) => RuleDocument]>([
  ['forgets that facts may be missing', (document) => ({ ...document, facts: document.facts.map(alwaysKnown) })],
  ['takes `at least` for `above`', (document) => misreadTests(document, 'greaterThanInclusive', 'greaterThan')],
  ['takes `not equal` for `equal`', (document) => misreadTests(document, 'notEqual', 'equal')],
  [
    'forgets priorities',
    (document) => JSON.parse(JSON.stringify(document).replaceAll('"priority"', '"was"')) as RuleDocument,
  ],
])('finds an analysis that %s (planted)', { timeout: 120_000 }, async (_, misread) => {
  expect(await findsFault(misread)).toBe(true)
})

function alwaysKnown(fact: Fact): Fact {
  return { ...fact, nullable: false }
}
