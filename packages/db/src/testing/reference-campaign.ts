import { type Campaign, demoCustomers, demoList, parseCampaign, populationSchema } from '@careline/campaign'
import { highValueCare, highValueCarePopulation } from '@careline/campaign-high-value-care'
import type { Database } from '../driver/database.ts'
import { audienceRepository } from '../repositories/audiences.ts'
import { importRepository } from '../repositories/imports.ts'
import { pieces } from './customer-file.ts'
import { addCampaign, newId, START } from './fixtures.ts'

const parsed = parseCampaign(highValueCare)
if (!parsed.ok) throw new Error(`The reference campaign does not parse: ${JSON.stringify(parsed.problems)}`)
export const CAMPAIGN: Campaign = parsed.campaign
const population = populationSchema.parse(highValueCarePopulation)

/** The reference campaign with one condition's value changed. */
export function withThreshold(rule: string, value: number, campaign = CAMPAIGN): Campaign {
  const copy = structuredClone(campaign)
  for (const { rules } of copy.ruleSets) {
    const conditions = rules.find(({ name }) => name === rule)?.conditions
    const test = conditions && 'all' in conditions && conditions.all.find((each) => 'value' in each)
    if (test && 'value' in test) {
      test.value = value
      return copy
    }
  }
  throw new Error(`The campaign has no rule "${rule}" with a value to change.`)
}

/** Demonstration customers as a CSV, the same every time; `change` may mend a row on its way. */
export function demoFile(count: number, change: (cells: Record<string, string>) => Record<string, string> = (c) => c) {
  const rows = [...demoCustomers(population, { count, seed: 1 })].map(change)
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const columns = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','))
  return { rows, csv: [columns.join(','), ...lines, ''].join('\n') }
}

export async function importInto(database: Database, campaignId: string, csv: string, listId: string | null = null) {
  const imports = importRepository(database)
  const importId = newId()
  const row = {
    id: importId,
    campaignId,
    listId,
    fileName: 'demo.csv',
    policy: 'all-or-nothing',
    bytesTotal: null,
  } as const
  await imports.begin({ ...row, kind: listId === null ? 'customers' : 'list', at: START, byUserId: 'somebody' })
  const { facts, lists } = CAMPAIGN
  const end = new AbortController().signal
  const snapshotId = newId()
  const input = { importId, file: pieces(csv), facts, lists, snapshotId, now: () => START, signal: end }
  const done = await imports.load({ ...input, onProgress: () => undefined })
  if (done.state !== 'done') throw new Error(`The import ended otherwise: ${JSON.stringify(done.problem)}`)
  return snapshotId
}

/** Both exclusion lists and then the customers: a campaign with a snapshot, and not yet an audience. */
export async function campaignWithSnapshot(database: Database, count: number, change?: Parameters<typeof demoFile>[1]) {
  const campaign = await addCampaign(database, CAMPAIGN)
  for (const { id } of CAMPAIGN.lists) {
    const numbers = [...demoList(population, id, { count, seed: 1 })]
    await importInto(database, campaign.campaignId, ['msisdn', ...numbers, ''].join('\n'), id)
  }
  const { rows, csv } = demoFile(count, change)
  const snapshotId = await importInto(database, campaign.campaignId, csv)
  const build = async (document: Campaign = CAMPAIGN, of = snapshotId) => {
    const built = await audienceRepository(database).build({
      audienceId: newId(),
      campaignId: campaign.campaignId,
      snapshotId: of,
      releaseId: campaign.releaseId,
      campaign: document,
      at: START,
    })
    if (!built) throw new Error('The campaign has another release.')
    return built
  }
  return { ...campaign, snapshotId, rows, build }
}
