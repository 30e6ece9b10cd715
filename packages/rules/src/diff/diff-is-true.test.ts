import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Facts } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { canonicalTimestamp } from '../document/timestamp.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import { comparedFact } from '../document/condition.ts'
import { askedTests } from '../regions/asked-tests.ts'
import { regionCovers } from '../regions/region.ts'
import { randomDocument } from '../testing/random-document.ts'
import { randomFacts, randomItems } from '../testing/random-facts.ts'
import { diffRuleSets, type DiffRegion } from './diff-rule-sets.ts'
import type { Outcome } from './outcome.ts'

const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
const numRuns = Number(process.env['CARELINE_RUNS'] ?? 60)
console.info(`diff ≡ reference: seed ${seed} (CARELINE_SEED chooses another)`)

/** Two versions, of which some rules are of the one and some of the other; each rule has an outcome of its own. */
const versions = fc.tuple(randomDocument, randomDocument, fc.integer({ min: 1, max: 7 })).map(([one, two, mask]) => {
  const mixed = (swap: boolean): RuleDocument => ({
    ...one,
    ruleSets: one.ruleSets.map((ruleSet, at) => ({
      ...ruleSet,
      rules: ruleSet.rules.map((rule, index) => {
        const other = two.ruleSets[at]?.rules[index]
        const conditions = swap && other && (mask >> index) % 2 === 1 ? other.conditions : rule.conditions
        return { ...rule, conditions, event: { type: 'held', params: { rule: rule.name } } }
      }),
    })),
  })
  return { before: mixed(false), after: mixed(true) }
})

/** Regions are of moments in their one spelling. */
const customer = randomFacts.map((facts) => {
  const moments = ['timestamp', 'other.timestamp'].flatMap((id) => {
    const value = facts[id]
    return typeof value === 'string' ? [[id, canonicalTimestamp(value)]] : []
  })
  return { ...facts, ...Object.fromEntries(moments) } as Facts
})

const scene = fc.record({
  versions,
  customers: fc.array(customer, { minLength: 6, maxLength: 12 }),
  items: randomItems,
})

function outcomeKeys(result: RuleSetResult): string[] {
  if (result.offered) return result.offered
  if (result.hitPolicy === 'every') return result.holds ? ['holds'] : []
  return result.events.map((event) => event.rule)
}

const keyOf = (outcome: Outcome) =>
  outcome.kind === 'item' ? outcome.item : outcome.kind === 'event' ? outcome.rule : 'holds'

/** What the reference says of a customer in both versions. */
async function judge(before: RuleDocument, after: RuleDocument, set: string, facts: Facts, items: CatalogueItem[]) {
  const [old = [], young = []] = await Promise.all(
    [before, after].map(async (document) => outcomeKeys(await runRuleSet(document, set, facts, { items }))),
  )
  return {
    differs: old.join() !== young.join(),
    lost: old.filter((key) => !young.includes(key)),
    won: young.filter((key) => !old.includes(key)),
  }
}

function isAsSaid(region: DiffRegion, { lost, won }: { lost: string[]; won: string[] }): boolean {
  return (
    region.before.every((outcome) => lost.includes(keyOf(outcome))) &&
    region.after.every((outcome) => won.includes(keyOf(outcome)))
  )
}

/** Facts that some test compares with another: a region of theirs may be wider than who is meant. */
function comparedFacts(documents: RuleDocument[], set: string): Set<string> {
  const tests = documents.flatMap((document) => {
    const rules = document.ruleSets.find(({ id }) => id === set)?.rules ?? []
    return askedTests(
      document.conditions,
      rules.map((rule) => rule.conditions),
    )
  })
  return new Set(
    tests.flatMap((test) => (comparedFact(test) === undefined ? [] : [test.fact, comparedFact(test) ?? ''])),
  )
}

it('has every customer whose decision differs, and no other', { timeout: 240_000 }, async () => {
  let [regionsSeen, differing, exactlyCovered] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(scene, async ({ versions: { before, after }, customers, items }) => {
      for (const set of ['every', 'first', 'collect', 'over']) {
        const { complete, regions, sentences } = diffRuleSets(before, after, set, { items: { samples: items } })
        const compared = comparedFacts([before, after], set)
        expect(sentences.length > 0).toBe(regions.length > 0)
        for (const region of regions) {
          regionsSeen += 1
          expect(regionCovers(region, region.witness)).toBe(true)
          const said = isAsSaid(region, await judge(before, after, set, region.witness, items))
          expect([region, said]).toEqual([region, true])
        }
        for (const facts of customers) {
          const judged = await judge(before, after, set, facts, items)
          const covering = regions.filter((region) => regionCovers(region, facts))
          differing += judged.differs ? 1 : 0
          expect(!complete || !judged.differs || covering.length > 0).toBe(true)
          const exact = covering.filter(({ facts: each }) => !each.some(({ fact }) => compared.has(fact)))
          exactlyCovered += exact.length
          expect(exact.filter((region) => !isAsSaid(region, judged))).toEqual([])
        }
      }
    }),
    { seed, numRuns },
  )
  // Enough of everything was met to mean something.
  expect(Math.min(regionsSeen, differing, exactlyCovered)).toBeGreaterThan(numRuns)
})

/** Is a difference told that is none, or one left out, where one of the versions was read wrongly? */
async function findsFault(misread: (document: RuleDocument) => RuleDocument): Promise<boolean> {
  let disagreed = false
  const details = await fc.check(
    fc.asyncProperty(scene, async ({ versions: { before, after }, customers, items }) => {
      for (const set of ['every', 'first', 'collect', 'over']) {
        const { complete, regions } = diffRuleSets(before, misread(after), set, { items: { samples: items } })
        const witnesses = regions.map(({ witness }) => witness)
        for (const facts of [...witnesses, ...customers]) {
          const { differs } = await judge(before, after, set, facts, items)
          const isTold = regions.some((region) => regionCovers(region, facts))
          disagreed = (differs && complete && !isTold) || (!differs && witnesses.includes(facts))
          if (disagreed) return false
        }
      }
      return true
    }),
    { seed, numRuns: 40, endOnFailure: true },
  )
  if (details.failed && !disagreed) throw details.errorInstance
  return disagreed
}

const misread = (document: RuleDocument, from: string, to: string): RuleDocument =>
  JSON.parse(JSON.stringify(document).replaceAll(from, to)) as RuleDocument

it.each<[string, boolean, (document: RuleDocument) => RuleDocument]>([
  ['no fault in the real one', false, (document) => document],
  ['one that takes `above` for `at least`', true, (each) => misread(each, '"greaterThan"', '"greaterThanInclusive"')],
  ['one that forgets an order', true, (each) => misread(each, '"priority"', '"was"')],
  ['one that forgets a limit', true, (each) => misread(each, '"limit"', '"was"')],
  ['one that takes `any` for `all`', true, (each) => misread(each, '"any"', '"all"')],
])('finds %s (planted)', { timeout: 120_000 }, async (_, expected, read) => {
  expect(await findsFault(read)).toBe(expected)
})
