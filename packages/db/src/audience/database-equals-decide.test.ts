import { decide, type Decisions } from '@careline/campaign'
import type { Facts } from '@careline/rules'
import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { audienceRepository } from '../repositories/audiences.ts'
import { snapshotRepository } from '../repositories/snapshots.ts'
import { snapshotTable } from '../snapshot/columns.ts'
import { CAMPAIGN, campaignWithSnapshot, withThreshold } from '../testing/reference-campaign.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { outputsSql } from './judgement.ts'
import { audienceSql, campaignSql } from './rule-sql.ts'

const AT = '2022-10-28T09:00:00+07:00'
const COUNT = 400

describe.each(testDatabases())('the database and decide() on $engine', ({ open }) => {
  let database: Database
  let setting: Awaited<ReturnType<typeof campaignWithSnapshot>>
  const customers = new Map<string, { facts: Facts; decided: Decisions }>()
  beforeAll(async () => {
    database = await open()
    setting = await campaignWithSnapshot(database, COUNT)
    const snapshots = snapshotRepository(database)
    const numbers = await rowsOf<{ msisdn: string }>(
      database.drizzle,
      sql`select msisdn from ${sql.raw(snapshotTable(setting.snapshotId))}`,
    )
    for (const { msisdn } of numbers) {
      const facts = (await snapshots.customer(setting.snapshotId, msisdn)) ?? {}
      customers.set(msisdn, { facts, decided: await decide(CAMPAIGN, facts, { at: AT }) })
    }
  })
  afterAll(() => database.close())

  it('agree on every customer: eligible, what is unmet, who may be contacted (R1, R2, R3, R4, R5, D2, D3, D5)', async () => {
    const audience = await setting.build()
    const rows = await rowsOf<{ msisdn: string; ordinal: number | null; unmet: string[]; contact: string }>(
      database.drizzle,
      sql`select msisdn, ordinal, unmet, contact from audience_members where audience_id = ${audience.id}::uuid`,
    )
    expect(rows).toHaveLength(COUNT)
    for (const { msisdn, ordinal, unmet, contact } of rows) {
      const decided = customers.get(msisdn)?.decided
      expect({ msisdn, unmet, contact }).toEqual({ msisdn, unmet: decided?.unmet, contact: decided?.contact })
      expect(ordinal !== null).toBe(decided?.eligible && decided.contact === 'allowed')
    }
    const all = [...customers.values()].map(({ decided }) => decided)
    const eligible = all.filter((decided) => decided.eligible)
    const queued = eligible.filter(({ contact }) => contact === 'allowed').length
    expect(audience).toMatchObject({ customers: COUNT, eligible: eligible.length, queued, releaseNumber: 1 })
    expect(audience.contactBlocked).toBe(eligible.length - queued)
    expect(audience.contactBlocked).toBeGreaterThan(0)
    const names = CAMPAIGN.ruleSets.find(({ id }) => id === 'eligibility')?.rules.map(({ name }) => name) ?? []
    expect(audience.funnel).toEqual([
      ...names.map((rule, at) => ({
        rule,
        meets: all.filter(({ unmet }) => !unmet.includes(rule)).length,
        left: all.filter(({ unmet }) => !names.slice(0, at + 1).some((each) => unmet.includes(each))).length,
      })),
      { rule: 'contact', meets: all.filter(({ contact }) => contact === 'allowed').length, left: queued },
    ])
  })

  it('agree where rules of several sets ask the same, which is then worked out once', async () => {
    const campaign = structuredClone(CAMPAIGN)
    const member = { fact: 'loyaltyMember', operator: 'equal', value: true }
    const asked = { all: [member, { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 160_000 }] }
    const rules = (id: string) => campaign.ruleSets.find((each) => each.id === id)?.rules ?? []
    for (const rule of [...rules('eligibility').slice(0, 2), ...rules('contact').slice(0, 1)]) {
      rule.conditions = { any: [rule.conditions, { not: asked }, { all: [...asked.all, asked] }] }
    }
    const { from } = audienceSql(campaign, CAMPAIGN.facts)
    expect(new PgDialect().sqlToQuery(from(setting.snapshotId)).sql).toContain('AS "shared-1"')
    const audience = await setting.build(campaign)
    const rows = await rowsOf<{ msisdn: string; unmet: string[]; contact: string }>(
      database.drizzle,
      sql`select msisdn, unmet, contact from audience_members where audience_id = ${audience.id}::uuid`,
    )
    for (const { msisdn, ...said } of rows) {
      const decided = await decide(campaign, customers.get(msisdn)?.facts ?? {}, { at: AT })
      expect({ msisdn, ...said }).toEqual({ msisdn, unmet: decided.unmet, contact: decided.contact })
    }
    const { rules: counts } = await audienceRepository(database).counts({
      ...setting,
      campaign,
      ruleSetId: 'eligibility',
    })
    for (const { name } of rules('eligibility')) {
      expect(counts[name]).toBe(rows.filter(({ unmet }) => !unmet.includes(name)).length)
    }
  })

  it('call high churn risk first, then ARPU from high to low, then by number (R19, D6)', async () => {
    const audience = await setting.build()
    const { members } = await audienceRepository(database).members({
      audienceId: audience.id,
      filter: { kind: 'queued' },
      after: 0,
      limit: COUNT,
    })
    const queue = [...customers.values()]
      .filter(({ decided }) => decided.eligible && decided.contact === 'allowed')
      .map(({ facts }) => facts)
      .sort(
        (a, b) =>
          Number(b['churnRisk'] === 'high') - Number(a['churnRisk'] === 'high') ||
          Number(b['arpuVnd']) - Number(a['arpuVnd']) ||
          (String(a['msisdn']) < String(b['msisdn']) ? -1 : 1),
      )
    expect(members.map(({ msisdn }) => msisdn)).toEqual(queue.map((facts) => facts['msisdn']))
    expect(members.map(({ ordinal }) => ordinal)).toEqual(queue.map((_, at) => at + 1))
  })

  it('give every eligible customer the same outputs', async () => {
    const snapshot = await snapshotRepository(database).get(setting.snapshotId)
    const outputs = outputsSql(campaignSql(CAMPAIGN, snapshot?.facts ?? []))
    const columns = [...outputs].map(([id, values]) => sql`, ${values} as ${sql.identifier(id)}`)
    const rows = await rowsOf<Record<string, string[]>>(
      database.drizzle,
      sql`select msisdn as number ${sql.join(columns)} from ${sql.raw(snapshotTable(setting.snapshotId))} customer`,
    )
    const eligible = rows.filter(({ number }) => customers.get(String(number))?.decided.eligible)
    expect(eligible.length).toBeGreaterThan(20)
    for (const { number, ...given } of eligible) {
      const decided = Object.entries(customers.get(String(number))?.decided.outputs ?? {})
      expect({ number, ...given }).toEqual({
        number,
        ...Object.fromEntries(decided.map(([id, value]) => [id, value === null ? [] : [value].flat()])),
      })
    }
  })

  it('count the same impact of an edit, and the same answers to one rule', async () => {
    const after = withThreshold('arpu-at-least-minimum', 200_000)
    const impact = await audienceRepository(database).impact({
      snapshotId: setting.snapshotId,
      before: CAMPAIGN,
      after,
    })
    const was = [...customers.values()]
    const is = await Promise.all(was.map(({ facts }) => decide(after, facts, { at: AT })))
    const count = (holds: (before: boolean, later: boolean) => boolean) =>
      was.filter(({ decided }, at) => holds(decided.eligible, is[at]?.eligible ?? false)).length
    expect(impact).toMatchObject({
      customers: COUNT,
      before: count((before) => before),
      after: count((_, later) => later),
      entering: 0,
      leaving: count((before, later) => before && !later),
    })
    expect(impact.leaving).toBeGreaterThan(0)
    expect(new Set(Object.values(impact.changed))).toEqual(new Set([0]))
    expect(impact.funnel.at(-2)?.left).toBe(impact.after)

    const counts = await audienceRepository(database).counts({ ...setting, campaign: after, ruleSetId: 'eligibility' })
    expect(counts).toMatchObject({ total: COUNT, answered: impact.after })
    expect(counts.rules['arpu-at-least-minimum']).toBe(
      was.filter(({ facts }) => Number(facts['arpuVnd']) >= 200_000).length,
    )
    const offers = await audienceRepository(database).counts({
      ...setting,
      campaign: CAMPAIGN,
      ruleSetId: 'package-offers',
    })
    expect(offers.answered).toBeGreaterThan(0)
    expect(Object.values(offers.rules).every((met) => met >= offers.answered)).toBe(true)
  })

  it('count whose outputs an edit changes', async () => {
    const after = withThreshold('home-delivery', 300_000)
    const impact = await audienceRepository(database).impact({
      snapshotId: setting.snapshotId,
      before: CAMPAIGN,
      after,
    })
    let changed = 0
    for (const { facts, decided } of customers.values()) {
      const later = await decide(after, facts, { at: AT })
      if (decided.eligible && later.outputs['giftFulfilment'] !== decided.outputs['giftFulfilment']) changed += 1
    }
    expect(changed).toBeGreaterThan(0)
    expect(impact.changed).toMatchObject({ giftFulfilment: changed, packages: 0, topics: 0 })
  })
})
