import type { Fact, Facts } from '@careline/rules'
import { expect, it } from 'vitest'
import { decide } from '../decide/decide.ts'
import { sampleCampaign } from '../testing/sample-call.ts'
import { compareCampaigns } from './compare-campaigns.ts'
import { judgedPart } from './judged-part.ts'
import { SnapshotColumnsBuilder } from './snapshot-columns-builder.ts'

const campaign = sampleCampaign()
const at = '2022-10-28T09:00:00+07:00'

function loaded(facts: Fact[], rows: Record<string, unknown>[], keyOf = (row: number) => String(84_900_000_000 + row)) {
  const builder = new SnapshotColumnsBuilder(facts)
  const page = rows.map((row, place) => [[keyOf(place)], facts.map(({ id }) => row[id] ?? null)])
  builder.add(JSON.stringify(page.slice(0, 2)))
  builder.add(JSON.stringify(page.slice(2)))
  return builder.build()
}

it('gives back keys, whether numbers or not', () => {
  const facts = campaign.facts.slice(0, 1)
  expect(loaded(facts, [{}, {}, {}]).keyAt(2)).toBe('84900000002')
  const named = loaded(facts, [{}, {}, {}], (row) => (row === 2 ? 'khách 2' : String(row + 1)))
  expect([0, 1, 2].map((row) => named.keyAt(row))).toEqual(['1', '2', 'khách 2'])
})

it('takes a fact that the snapshot lacks, or has as another kind of value, as missing for everyone', () => {
  const facts: Fact[] = [{ id: 'arpuVnd', type: 'integer', nullable: true }]
  const { columns } = loaded(facts, [{ arpuVnd: 1 }, { arpuVnd: 2 }, {}])
  const types = ['boolean', 'number', 'text', 'date', 'timestamp', 'text-list'] as const
  for (const type of types) {
    const view = columns.viewFor([{ facts: [{ id: 'arpuVnd', type, nullable: true }] }])
    expect([0, 1, 2].map((row) => view?.factsAt(row))).toEqual([
      { arpuVnd: null },
      { arpuVnd: null },
      { arpuVnd: null },
    ])
  }
  expect(columns.viewFor([{ facts }])?.factsAt(1)).toEqual({ arpuVnd: 2 })
  expect(columns.viewFor([{ facts }, { facts: [{ id: 'arpuVnd', type: 'text', nullable: true }] }])).toBeNull()
})

it('counts whose outputs change by their order alone, as decide says', async () => {
  const turned = structuredClone(campaign)
  for (const { rules, over } of turned.ruleSets) {
    rules.forEach((rule) => (rule.priority = 101 - (rule.priority ?? 1)))
    for (const order of over?.orderBy ?? []) order.direction = order.direction === 'asc' ? 'desc' : 'asc'
  }
  const edges: Facts[] = [
    {},
    { points: -1 },
    { points: 2000 },
    { optedOut: true },
    { arpuVnd: 500_000 },
    { arpuVnd: 1 },
  ]
  const customers = edges.map((facts) => ({ ...campaign.caseBase, ...facts }))
  const view = loaded(campaign.facts, customers).columns.viewFor([campaign])
  if (!view) throw new Error('One campaign does not contradict itself.')
  const { changed, ...rest } = compareCampaigns(judgedPart(campaign), judgedPart(turned), view)
  const wanted = Object.fromEntries(campaign.decisions.outputs.map(({ id }) => [id, 0]))
  for (const facts of customers) {
    const [was, is] = [await decide(campaign, facts, { at }), await decide(turned, facts, { at })]
    if (!was.eligible || !is.eligible) continue
    for (const id of Object.keys(wanted))
      if (JSON.stringify(was.outputs[id]) !== JSON.stringify(is.outputs[id])) wanted[id] = (wanted[id] ?? 0) + 1
  }
  expect(changed).toEqual(wanted)
  expect(Object.values(changed).some((count) => count > 0)).toBe(true)
  expect(rest).toMatchObject({ customers: 6, entering: 0, leaving: 0 })
})
