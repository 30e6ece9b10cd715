import { ruleSchemaVersion } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { campaignSchemaVersion } from '../document/campaign.ts'
import { parseCampaign } from '../document/parse-campaign.ts'
import { sampleDocument } from '../testing/sample-campaign.ts'
import { campaignMigrations, migrateCampaign, readStoredCampaign } from './migrate-campaign.ts'

/** The sample with a named condition that asks for presence. */
function sampleWith(schemaVersion: number, asked: object): object {
  const sample = JSON.parse(JSON.stringify(sampleDocument())) as { conditions: object; facts: { id: string }[] }
  const [fact] = sample.facts
  const conditions = { ...sample.conditions, unheard: { all: [{ fact: fact?.id, ...asked }] } }
  return { ...sample, schemaVersion, conditions }
}

/** For each version a document of the one before it, and what becomes of it. */
const fixtures: Record<number, { before: object; after: object }> = {
  1: {
    before: sampleWith(0, { operator: 'equal', value: null }),
    after: sampleWith(1, { operator: 'isMissing', value: true }),
  },
}

it('has one migration for each version, in order, up to the current one', () => {
  expect(campaignMigrations.map(({ version }) => version)).toEqual(
    Array.from({ length: campaignSchemaVersion }, (_, index) => index + 1),
  )
})

it('leads the rules of a campaign to their current version', () => {
  expect(campaignMigrations.at(-1)?.rules).toBe(ruleSchemaVersion)
})

describe.each(campaignMigrations)('migration to version $version: $what', ({ version }) => {
  const { before, after } = fixtures[version] ?? { before: null, after: null }

  it('has been exercised, changes nothing that it was given, and leads to a campaign that is read today', () => {
    const given = structuredClone(before)
    expect(parseCampaign(given)).toMatchObject({ ok: false })
    expect(readStoredCampaign(given)).toMatchObject({ ok: true, campaign: { schemaVersion: campaignSchemaVersion } })
    expect(given).toEqual(before)
  })

  it('does what it says', () => {
    const migration = campaignMigrations.find((each) => each.version === version)
    expect({ ...migration?.migrate(before as never), schemaVersion: version }).toEqual(after)
  })
})

it('refuses a campaign of a newer version, stored or sent, and says what to do', () => {
  const newer = { ...sampleDocument(), schemaVersion: campaignSchemaVersion + 1 }
  const message = { vi: expect.stringContaining('hãy cập nhật chương trình') as string }
  const problems = [{ code: 'wrong-version', path: ['schemaVersion'], message }]
  expect(migrateCampaign(newer)).toMatchObject({ ok: false, problems })
  expect(parseCampaign(newer)).toMatchObject({ ok: false, problems })
})
