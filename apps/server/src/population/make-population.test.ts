import type { SnapshotRow } from '@careline/api'
import { afterEach, expect, it } from 'vitest'
import { referenceCampaign } from '../reference-campaign.ts'
import { makePopulation } from './make-population.ts'

const campaign = referenceCampaign()
const MB = 1024 * 1024
const populations: ReturnType<typeof makePopulation>[] = []
afterEach(() => Promise.all(populations.splice(0).map((population) => population.stop())))

/** Snapshots whose customers have an ARPU of 1.000 ₫, 2.000 ₫ and so on, and nothing else. */
function snapshotsOf(sizes: Record<string, number>) {
  const asked: string[] = []
  const facts = campaign.facts
  return {
    asked,
    sizes,
    get: async (id: string) => {
      const rows = sizes[id]
      return rows === undefined ? null : ({ id, rows, facts } as SnapshotRow)
    },
    factsPage: async (page: { snapshotId: string; facts: { id: string }[]; after: string | null; limit: number }) => {
      const first = page.after === null ? 1 : Number(page.after) - 84_900_000_000 + 1
      const count = Math.min(page.limit, (sizes[page.snapshotId] ?? 0) - first + 1)
      if (page.after === null) asked.push(page.snapshotId)
      if (count <= 0) return null
      const rows = Array.from({ length: count }, (_, at) => {
        const values = page.facts.map(({ id }) => (id === 'arpuVnd' ? (first + at) * 1000 : null))
        return [[String(84_900_000_000 + first + at), ...values]]
      })
      return { rows: count, last: String(84_900_000_000 + first + count - 1), json: JSON.stringify(rows) }
    },
  }
}

function populationOver(snapshots: ReturnType<typeof snapshotsOf>, more: { limitBytes?: number; entry?: URL } = {}) {
  const said: string[] = []
  const clock = { now: 0 }
  const log = { error: (details: { err: Error }, words: string) => void said.push(`${words}: ${details.err.message}`) }
  const population = makePopulation({
    snapshots,
    limitBytes: 64 * MB,
    log: log as unknown as Parameters<typeof makePopulation>[0]['log'],
    now: () => clock.now,
    ...more,
  })
  populations.push(population)
  const question = (snapshotId: string) => ({ snapshotId, campaign, ruleSetId: 'eligibility' })
  const pageOf = (snapshotId: string, after = 0, limit = 3) => ({
    snapshotId,
    before: campaign,
    after: campaign,
    asked: { kind: 'holds', ruleSetId: 'eligibility', rule: 'arpu-at-least-minimum', held: true } as const,
    page: { after, limit },
  })
  return { population, said, clock, question, pageOf }
}

it('leaves the first question to the database, and answers once the customers are there', async () => {
  const snapshots = snapshotsOf({ one: 12_345 })
  const { population, question, pageOf } = populationOver(snapshots)
  expect(await population.counts(question('one'))).toEqual({ answer: null, loading: 0 })
  const { answer } = await population.customers(pageOf('one', 2))
  expect(answer).toEqual({ total: 12_345 - 149, msisdns: ['84900000152', '84900000153', '84900000154'] })
  const counts = await population.counts(question('one'))
  expect(counts.answer).toMatchObject({ total: 12_345, rules: { 'arpu-at-least-minimum': 12_345 - 149 } })
  expect(counts.answer?.conditions['arpu-at-least-minimum']?.['conditions']).toBe(12_345 - 149)
  expect(snapshots.asked).toEqual(['one'])
})

it('knows no snapshot that is gone, and loads one anew that has lost a customer', async () => {
  const snapshots = snapshotsOf({ one: 1000 })
  const { population, question, pageOf } = populationOver(snapshots)
  await population.customers(pageOf('one'))
  snapshots.sizes['one'] = 999
  expect(await population.counts(question('one'))).toEqual({ answer: null, loading: 0 })
  expect((await population.customers(pageOf('one'))).answer?.total).toBe(999 - 149)
  delete snapshots.sizes['one']
  expect(await population.counts(question('one'))).toEqual({ answer: null, loading: null })
})

it('makes room by the snapshot that was not asked for longest, and takes none that is too large', async () => {
  const snapshots = snapshotsOf({ one: 5500, two: 5500, three: 5500, large: 4_000_000 })
  const { population, question, pageOf } = populationOver(snapshots, { limitBytes: 2 * MB })
  for (const id of ['one', 'two', 'one', 'three']) await population.customers(pageOf(id))
  expect(snapshots.asked).toEqual(['one', 'two', 'three'])
  expect((await population.counts(question('one'))).answer).not.toBeNull()
  expect(await population.counts(question('two'))).toEqual({ answer: null, loading: 0 })
  expect(await population.counts(question('large'))).toEqual({ answer: null, loading: null })
  expect((await population.customers(pageOf('large'))).answer).toBeNull()
})

it('does not work on a question whose asker is gone', async () => {
  const { population, question, pageOf } = populationOver(snapshotsOf({ one: 100 }))
  await population.customers(pageOf('one'))
  const gone = new AbortController()
  const [first, second] = [population.counts(question('one')), population.counts(question('one'), gone.signal)]
  gone.abort(new Error('A newer question came.'))
  await expect(second).rejects.toThrow('A newer question came.')
  expect((await first).answer).not.toBeNull()
})

it('loads a text that a rule comes to ask about', async () => {
  const snapshots = snapshotsOf({ one: 100 })
  const { population, pageOf } = populationOver(snapshots)
  await population.customers(pageOf('one'))
  const [first, ...others] = campaign.ruleSets
  const rule = { name: 'named', conditions: { all: [{ fact: 'fullName', operator: 'isKnown', value: true }] } }
  const rules = [...(first?.rules ?? []), { ...rule, event: { type: 'named' } }]
  const asking = { ...campaign, ruleSets: first ? [{ ...first, rules }, ...others] : others }
  const question = { snapshotId: 'one', campaign: asking, ruleSetId: first?.id ?? '' }
  expect(await population.counts(question)).toEqual({ answer: null, loading: 0 })
  await population.customers(pageOf('one'))
  expect((await population.counts(question)).answer?.rules['named']).toBe(0)
  expect(snapshots.asked).toEqual(['one', 'one'])
})

it('says so when its thread ends, leaves the answer to the database, and starts another one after a while', async () => {
  const source = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, type }) => {
      if (type === 'ask') throw new Error('out of memory')
      parentPort.postMessage({ id, result: { bytes: 1 } })
    })`
  const entry = new URL(`data:text/javascript,${encodeURIComponent(source)}`)
  const { population, said, clock, question, pageOf } = populationOver(snapshotsOf({ one: 100 }), { entry })
  expect(await population.customers(pageOf('one'))).toEqual({ answer: null, loading: null })
  expect(said).toEqual([expect.stringContaining('The thread that counts customers is gone: out of memory.')])
  expect(await population.counts(question('one'))).toEqual({ answer: null, loading: null })
  clock.now = 30_000
  expect(await population.counts(question('one'))).toEqual({ answer: null, loading: 0 })
})

it('tries again after a while where the customers could not be loaded', async () => {
  const snapshots = snapshotsOf({ one: 100 })
  const { factsPage } = snapshots
  snapshots.factsPage = () => Promise.reject(new Error('The database does not answer.'))
  const { population, said, clock, question, pageOf } = populationOver(snapshots)
  expect(await population.customers(pageOf('one'))).toEqual({ answer: null, loading: null })
  expect(said).toEqual([expect.stringContaining('The database does not answer.')])
  snapshots.factsPage = factsPage
  expect(await population.counts(question('one'))).toEqual({ answer: null, loading: null })
  clock.now = 30_000
  expect(await population.counts(question('one'))).toEqual({ answer: null, loading: 0 })
  expect((await population.customers(pageOf('one'))).answer).not.toBeNull()
})
