import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipFault, type FlipScene, randomFlipScene } from '../testing/flip-fault.ts'
import { sampleFacts } from '../testing/random-facts.ts'
import { whatWouldFlip } from './what-would-flip.ts'

const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
const numRuns = Number(process.env['CARELINE_RUNS'] ?? 60)
console.info(`flips ≡ reference: seed ${seed} (CARELINE_SEED chooses another)`)

const sets = ['every', 'first', 'collect', 'over']

async function faultOf(find: typeof whatWouldFlip, scene: FlipScene): Promise<string | null> {
  for (const set of sets) {
    const fault = await flipFault(find, scene, set)
    if (fault !== null) return `${set}: ${fault}`
  }
  return null
}

it(
  'flips the decision as the reference judges it, by the fewest facts and the least',
  { timeout: 240_000 },
  async () => {
    const found = [0, 0, 0]
    const counted: typeof whatWouldFlip = (...given) => {
      const flip = whatWouldFlip(...given)
      found[flip.changes?.length ?? 0] = (found[flip.changes?.length ?? 0] ?? 0) + 1
      return flip
    }
    await fc.assert(
      fc.asyncProperty(randomFlipScene, async (scene) => {
        expect(await faultOf(counted, scene)).toBeNull()
      }),
      { seed, numRuns },
    )
    expect(Math.min(...found)).toBeGreaterThan(0)
  },
)

/** Finders as they could go wrong. */
const faulty: Record<string, { find: typeof whatWouldFlip; said: RegExp }> = {
  'takes a change that is not the smallest': {
    said: /would do with less/,
    find: (document, set, facts, options) => {
      const flip = whatWouldFlip(document, set, facts, options)
      const changeable = options?.changeable?.filter((id) => id !== flip.changes?.[0]?.fact) ?? []
      const next = flip.changes?.length === 1 ? whatWouldFlip(document, set, facts, { ...options, changeable }) : flip
      return next.changes?.length === 1 ? next : flip
    },
  },
  'misses every flip of two facts': {
    said: /and .* would do/,
    find: (...given) => {
      const flip = whatWouldFlip(...given)
      return flip.changes?.length === 2 ? { ...flip, changes: null } : flip
    },
  },
  'misses flips of one fact': {
    said: /would do/,
    find: (...given) => {
      const flip = whatWouldFlip(...given)
      return flip.changes?.length === 1 ? { ...flip, changes: null } : flip
    },
  },
  'changes a fact that is not changeable': {
    said: /could not be changed/,
    find: (document, set, facts, options) => whatWouldFlip(document, set, facts, { items: options?.items ?? [] }),
  },
  'stops one before the boundary': {
    said: /does not flip/,
    find: (...given) => {
      const flip = whatWouldFlip(...given)
      const short = flip.changes?.map((change) => {
        const { from, to } = change
        return typeof from === 'number' && typeof to === 'number'
          ? { ...change, to: to - Math.sign(to - from) }
          : change
      })
      return { ...flip, changes: short ?? null }
    },
  },
  'changes a second fact for nothing': {
    said: /alone would do/,
    find: (document, set, facts, options) => {
      const flip = whatWouldFlip(document, set, facts, options)
      const [first] = flip.changes ?? []
      const spare = sampleFacts.find(({ id }) => id !== first?.fact && options?.changeable?.includes(id))?.id ?? ''
      const from = facts[spare] ?? null
      if (flip.changes?.length !== 1 || !first) return flip
      return { ...flip, changes: [first, { ...first, fact: spare, from, to: from }] }
    },
  },
}

describe('the checker of flips', () => {
  it.each(Object.entries(faulty))('finds one that %s (planted)', { timeout: 240_000 }, async (_, { find, said }) => {
    const faults: string[] = []
    const check = fc.asyncProperty(randomFlipScene, async (scene) => {
      const fault = await faultOf(find, scene)
      if (fault !== null) faults.push(fault)
      return fault === null
    })
    const { failed, errorInstance } = await fc.check(check, { seed, numRuns: 60, endOnFailure: true })
    if (failed && faults.length === 0) throw errorInstance
    expect(faults[0]).toMatch(said)
  })
})
