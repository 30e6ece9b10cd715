import fc from 'fast-check'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Facts, FactValue } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'
import type { Flip, whatWouldFlip } from '../explain/what-would-flip.ts'
import { randomDocument } from './random-document.ts'
import { randomFacts, randomItems, sampleFacts } from './random-facts.ts'

export interface FlipScene {
  document: RuleDocument
  customer: Facts
  /** Where other values of facts are taken from. */
  others: Facts[]
  items: CatalogueItem[]
  /** The facts that the customer could change. */
  changeable: string[]
}

/** Each rule with an event of its own, so that another rule is another answer. */
const documents = randomDocument.map((document): RuleDocument => ({
  ...document,
  ruleSets: document.ruleSets.map((ruleSet) => ({
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => ({ ...rule, event: { type: 'held', params: { rule: rule.name } } })),
  })),
}))

export const randomFlipScene: fc.Arbitrary<FlipScene> = fc.record({
  document: documents,
  customer: randomFacts,
  others: fc.array(randomFacts, { minLength: 3, maxLength: 3 }),
  items: randomItems,
  changeable: fc.oneof(
    fc.constant(sampleFacts.map(({ id }) => id)),
    fc.subarray(
      sampleFacts.map(({ id }) => id),
      { minLength: 6 },
    ),
  ),
})

function answer(result: RuleSetResult): string {
  if (result.offered) return result.offered.join()
  return result.hitPolicy === 'every' ? String(result.holds) : result.events.map((event) => event.rule).join()
}

/** What is wrong with a flip, as the reference judges it and others' values show; null where nothing is. */
export async function flipFault(find: typeof whatWouldFlip, scene: FlipScene, set: string): Promise<string | null> {
  const { document, customer, items, changeable } = scene
  const flip = find(document, set, customer, { items, changeable })
  const judge = async (change: Facts) => answer(await runRuleSet(document, set, { ...customer, ...change }, { items }))
  const now = await judge({})
  const flips = async (change: Facts) => (await judge(change)) !== now
  const changes = flip.changes ?? []
  const own = changes.find(({ fact, from }) => !changeable.includes(fact) || !isSame(from, customer[fact] ?? null))
  if (own) return `${own.fact} could not be changed, or was something else`
  const valueOf = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))
  if (flip.changes && !(await flips(valueOf))) return 'the change does not flip the decision'
  for (const { fact, orElse = [] } of changes) {
    for (const value of orElse) {
      if (!(await flips({ ...valueOf, [fact]: value }))) return `${fact} of another value would not do`
    }
  }
  if (changes.length > 2) return 'more than two facts'
  for (const { fact, to } of changes.length === 2 ? changes : []) {
    if (await flips({ [fact]: to })) return `${fact} alone would do`
  }
  return flip.complete ? missed(flip, scene, flips) : null
}

function isSame(from: FactValue, value: FactValue): boolean {
  const moment = (of: FactValue) => (typeof of === 'string' && of.includes('T') ? Date.parse(of) : JSON.stringify(of))
  return moment(from) === moment(value)
}

/** A change that does better: of fewer facts, or smaller. */
async function missed(
  { changes }: Flip,
  { customer, others, changeable }: FlipScene,
  flips: (change: Facts) => Promise<boolean>,
): Promise<string | null> {
  const least = changes?.length === 1 ? sizeOf(changes[0]?.fact ?? '', customer, changes[0]?.to ?? null) : Infinity
  for (const other of others) {
    for (const [at, fact] of changeable.entries()) {
      const to = other[fact] ?? null
      if (isMeasured(fact, customer, to) && sizeOf(fact, customer, to) < least - 1e-9 && (await flips({ [fact]: to })))
        return `${fact} would do with less`
      if (changes) continue
      for (const second of changeable.slice(at + 1)) {
        const both = { [fact]: to, [second]: other[second] ?? null }
        if (await flips(both)) return `${fact} and ${second} would do`
      }
    }
  }
  return null
}

const typeOf = new Map(sampleFacts.map(({ id, type }) => [id, type]))

/** How many elements of a list another lacks. */
function lacking(list: string[], other: string[]): number {
  return new Set(list.filter((each) => !other.includes(each))).size
}

/** How large a change is said to be: an amount in parts of itself, a time in years, a list by element, anything else as a whole. */
function sizeOf(fact: string, customer: Facts, to: FactValue): number {
  const from = customer[fact] ?? null
  const type = typeOf.get(fact)
  if (to === null) return 2
  if (from === null) return 1
  if (Array.isArray(from) && Array.isArray(to)) return Math.max(1, lacking(from, to) + lacking(to, from))
  if (type === 'date' || type === 'timestamp') {
    return Math.abs(Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000 / 365
  }
  if (typeof from !== 'number' || typeof to !== 'number') return 1
  return Math.abs(to - from) / Math.max(Math.abs(to), Math.abs(from), 1)
}

/**
 * Whether a value may be held against what was found. Of a fraction none is the nearest that does it; beyond zero a value
 * that is further away may be the smaller part of itself.
 */
function isMeasured(fact: string, customer: Facts, to: FactValue): boolean {
  if (typeOf.get(fact) === 'number') return false
  return typeOf.get(fact) !== 'integer' || Number(customer[fact] ?? 0) * Number(to ?? 0) >= 0
}
