import {
  breakDown,
  type BreakdownAsked,
  type BreakdownGroup,
  type Campaign,
  compareCampaigns,
  countRules,
  customerRows,
  ruleDocumentOf,
} from '@careline/campaign'
import { type Condition, ruleToSql } from '@careline/rules'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { audienceRepository } from '../repositories/audiences.ts'
import { snapshotRepository } from '../repositories/snapshots.ts'
import { snapshotTable } from '../snapshot/columns.ts'
import { loadColumns } from '../testing/load-columns.ts'
import { choicesFrom, randomEdit } from '../testing/random-edits.ts'
import { CAMPAIGN, campaignWithSnapshot } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { campaignSql, sqlOf } from './rule-sql.ts'

const long = process.env['CARELINE_TEST_SIZE'] === 'long'
const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
const numRuns = Number(process.env['CARELINE_RUNS'] ?? (long ? 500 : 25))
const customers = long ? 5_000 : 1_000
console.info(
  `columns and database: ${numRuns} edits, ${customers} customers, seed ${seed} (CARELINE_SEED, CARELINE_RUNS)`,
)

/** Customers that stand on the thresholds, and one below and above them. */
const spread = [149_999, 150_000, 150_001, 199_999, 200_000, 299_999, 300_000, 499_999, 500_000, 500_001]
let next = 0
const onThresholds = (cells: Record<string, string>): Record<string, string> =>
  next++ % 3 === 0 ? { ...cells, arpuVnd: String(spread[next % spread.length]) } : cells

/** Names, an answer that may not be known, and bands of a number, from its own thresholds and from beyond its values. */
const BREAKDOWNS: BreakdownAsked[] = [
  { fact: 'province' },
  { fact: 'loyaltyTier' },
  { fact: 'optedOut' },
  { fact: 'arpuVnd', bands: [100_000, 150_000, 200_000, 500_000] },
  { fact: 'dataSharePct', bands: [0.5, 60, 1e9] },
  { fact: 'points', bands: [] },
  { fact: 'points' },
  { fact: 'mainBalanceVnd', bands: [0, 20_000] },
]

describe.each(testDatabases())('columns and the database on $engine', ({ open }) => {
  let database: Database
  let snapshotId: string
  let loaded: Awaited<ReturnType<typeof loadColumns>>
  beforeAll(async () => {
    database = await open()
    next = 0
    ;({ snapshotId } = await campaignWithSnapshot(database, customers, onThresholds))
    loaded = await loadColumns(snapshotRepository(database), snapshotId, 377)
  })
  afterAll(() => database.close())

  it('have the same customers', async () => {
    const keys = Array.from({ length: loaded.columns.rows }, (_, row) => loaded.keyAt(row))
    const [customer] = keys
    expect(new Set(keys).size).toBe(customers)
    const view = loaded.columns.viewFor([CAMPAIGN])
    const facts = await snapshotRepository(database).customer(snapshotId, customer ?? '')
    expect(view?.factsAt(0)).toMatchObject(facts ?? {})
  })

  it('count the same for random edits', { timeout: 1_800_000 }, async () => {
    const audiences = audienceRepository(database)
    let touched = 0
    let edits = 0
    const edit = fc.array(fc.nat(997), { minLength: 24, maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(edit, async (numbers) => {
        const { campaign, ruleSetId } = randomEdit(CAMPAIGN, choicesFrom(numbers))
        const columns = loaded.columns.viewFor([CAMPAIGN, campaign])
        if (!columns) throw new Error('The facts of both are the same.')
        const impact = compareCampaigns(CAMPAIGN, campaign, columns)
        expect(impact).toEqual(await audiences.impact({ snapshotId, before: CAMPAIGN, after: campaign }))
        const { conditions, ...counts } = countRules(campaign, ruleSetId, columns)
        expect(counts).toEqual(await audiences.counts({ snapshotId, campaign, ruleSetId }))
        // One at each edit, in turn: all of them would be most of the work.
        const by = BREAKDOWNS[edits++ % BREAKDOWNS.length] ?? { fact: '' }
        const groups = await audiences.breakdown({ snapshotId, before: CAMPAIGN, after: campaign, by })
        expect(inOrder(breakDown(CAMPAIGN, campaign, by, columns))).toEqual(inOrder(groups))
        expect(conditions).toEqual(await countedConditions(database, campaign, snapshotId, ruleSetId))
        if (impact.entering + impact.leaving + Object.values(impact.changed).reduce((a, b) => a + b, 0) > 0) touched++
      }),
      { seed, numRuns },
    )
    expect(touched).toBeGreaterThan(numRuns / 10)
  })

  it('know the customers behind a number', async () => {
    const columns = loaded.columns.viewFor([CAMPAIGN])
    const asked = { kind: 'holds', ruleSetId: 'eligibility', rule: 'arpu-at-least-minimum', held: false } as const
    const rows = columns && customerRows(CAMPAIGN, CAMPAIGN, asked, columns)
    const found = rows?.page(0, customers).map((row) => loaded.keyAt(row))
    const wanted = await rowsOf<{ msisdn: string }>(
      database.drizzle,
      sql`select msisdn from ${sql.raw(snapshotTable(snapshotId))} where arpu_vnd < 150000 order by msisdn`,
    )
    expect(found).toEqual(wanted.map(({ msisdn }) => msisdn))
  })

  it('tell how an edit touches each province', async () => {
    const columns = loaded.columns.viewFor([CAMPAIGN])
    if (!columns) throw new Error('The facts are the same.')
    const groups = breakDown(arpuAlone(150_000), arpuAlone(200_000), { fact: 'province' }, columns) ?? []
    const found = groups.map(({ value, leaving, staying }) => ({ value, leaving, staying }))
    const wanted = await rowsOf<{ value: string | null; leaving: number; staying: number }>(
      database.drizzle,
      sql`select province as value, count(*) filter (where arpu_vnd < 200000)::int as leaving,
          count(*) filter (where arpu_vnd >= 200000)::int as staying
        from ${sql.raw(snapshotTable(snapshotId))} where arpu_vnd >= 150000 group by province`,
    )
    const byValue = (list: typeof wanted) => list.toSorted((a, b) => String(a.value).localeCompare(String(b.value)))
    expect(byValue(found as typeof wanted)).toEqual(byValue(wanted))
    expect(groups.every(({ entering }) => entering === 0)).toBe(true)
  })
})

/** The values of names have no order of their own; bands have. */
const inOrder = (groups: BreakdownGroup[] | null) =>
  groups?.toSorted(
    (one, other) => Number(other.known) - Number(one.known) || (String(one.value) < String(other.value) ? -1 : 1),
  )

/** The reference campaign, letting in by ARPU alone. */
function arpuAlone(least: number): Campaign {
  const ruleSets = CAMPAIGN.ruleSets.map((set) =>
    set.id === 'eligibility'
      ? { ...set, rules: set.rules.filter(({ name }) => name === 'arpu-at-least-minimum') }
      : set,
  )
  return JSON.parse(JSON.stringify({ ...CAMPAIGN, ruleSets }).replaceAll(':150000', `:${least}`)) as Campaign
}

/** The database's own count of each condition of a set's rules, by rule and path. */
async function countedConditions(database: Database, campaign: Campaign, snapshotId: string, ruleSetId: string) {
  const snapshot = await snapshotRepository(database).get(snapshotId)
  const document = ruleDocumentOf(campaign)
  const { column, ruleSet: of } = campaignSql(campaign, snapshot?.facts ?? [])
  const { ruleSet } = of(ruleSetId)
  const items = ruleSet.over ? (campaign.catalogues[ruleSet.over.catalogue]?.items ?? []) : [undefined]
  const holds = (condition: Condition) => {
    const top = 'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] }
    const each = items.map((item) => sqlOf(ruleToSql(document, top, item ? { column, item } : { column })))
    return sql`count(*) filter (where ${sql.join(each, sql` or `)})::int`
  }
  const parts = ruleSet.rules.flatMap(({ name, conditions }) =>
    pathsOf(conditions, 'conditions', campaign).map(([path, condition]) => ({ name, path, condition })),
  )
  const [row] = await rowsOf<{ counts: number[] }>(
    database.drizzle,
    sql`select array[${sql.join(
      parts.map(({ condition }) => holds(condition)),
      sql`, `,
    )}] as counts from ${sql.raw(snapshotTable(snapshotId))} customer`,
  )
  const counted: Record<string, Record<string, number>> = {}
  parts.forEach(({ name, path }, at) => ((counted[name] ??= {})[path] = row?.counts[at] ?? 0))
  return counted
}

function pathsOf(condition: Condition, path: string, campaign: Campaign): [string, Condition][] {
  const here: [string, Condition] = [path, condition]
  if ('not' in condition) return [here, ...pathsOf(condition.not, `${path}.not`, campaign)]
  if ('condition' in condition) {
    const meant = campaign.conditions[condition.condition]
    return meant ? [here, ...pathsOf(meant, `${path}.condition`, campaign)] : [here]
  }
  const [kind, group] =
    'all' in condition ? ['all', condition.all] : 'any' in condition ? ['any', condition.any] : ['', []]
  return [here, ...group.flatMap((each, at) => pathsOf(each, `${path}.${kind}.${at}`, campaign))]
}
