import type { AudienceRow, ReleaseRow } from '@careline/api'
import { type Campaign, demoCustomers } from '@careline/campaign'
import { stringify } from 'csv-stringify/sync'
import { createRepositories, openDatabase } from '@careline/db'
import { expect, it } from 'vitest'
import { startServer, temporaryDirectory } from '../e2e/server-process.ts'
import { uuidIds } from './ids.ts'
import { referencePopulation } from './reference-campaign.ts'
import { Client } from './testing/client.ts'

interface Overview {
  liveRelease: ReleaseRow
  audience: AudienceRow
}

/** The campaign with two rule sets that are each within the bounds, and together bind more values than one statement of PostgreSQL takes. */
function undecidable(campaign: Campaign): Campaign {
  const many = { any: Array.from({ length: 4_900 }, () => ({ fact: 'points', operator: 'between', value: [1, 2] })) }
  const { eligibility, callOrder } = campaign.decisions
  return {
    ...campaign,
    conditions: { ...campaign.conditions, many },
    ruleSets: campaign.ruleSets.map((set) => {
      if (set.id !== eligibility && set.id !== callOrder) return set
      const event = set.rules[0]?.event ?? { type: 'none' }
      const extra = Array.from({ length: 4 }, (_, at) => ({
        name: `many-${at}`,
        label: { vi: 'Nhiều giá trị', en: 'Many values' },
        conditions: { all: [{ condition: 'many' }] },
        event,
        priority: 1_000 + at,
      }))
      return { ...set, rules: [...set.rules, ...extra] }
    }),
  }
}

/** A release as another version of the program, or of the database, may have left it. */
async function publishBehindItsBack(dataDirectory: string, document: Campaign): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined }
  const database = await openDatabase({ dataDirectory, log })
  const { campaigns, releases } = await createRepositories(database)
  const campaignId = document.id
  const row = await campaigns.get(campaignId)
  await releases.publish({
    id: uuidIds.next(),
    campaignId,
    document,
    contentHash: 'undecidable',
    at: new Date('2026-01-05T02:00:00Z'),
    byUserId: 'somebody',
    message: 'Quá nhiều số',
    restoresNumber: 1,
    expectedLiveReleaseId: row?.liveReleaseId ?? null,
    draftRevision: null,
    review: null,
    audience: null,
  })
  await database.close()
}

it('starts with a release that the database cannot decide, so that an earlier one can be brought back', async () => {
  const directory = await temporaryDirectory()
  let server = await startServer(directory.path)
  try {
    const manager = new Client(server.url)
    await manager.signIn('manager')
    const rows = [...demoCustomers(referencePopulation(), { count: 50, seed: 1 })]
    const file = { kind: 'customers', fileName: 'khach-hang.csv', policy: 'all-or-nothing' }
    const { importId } = await manager.mutate<{ importId: string }>('data.beginImport', file)
    const { snapshotId } = await manager.putFile<{ snapshotId: string }>(importId, stringify(rows, { header: true }))
    await manager.mutate('data.useSnapshot', { snapshotId })

    const { document } = await manager.query<{ document: Campaign }>('draft.get')
    await server.stop()
    await publishBehindItsBack(directory.path, undecidable(document))
    server = await startServer(directory.path)
    manager.url = server.url
    expect((await manager.query<Overview>('campaign.overview')).liveRelease.number).toBe(2)
    const { number } = await manager.mutate<ReleaseRow>('releases.restore', { number: 1, message: 'Trở lại' })
    const { audience, liveRelease } = await manager.query<Overview>('campaign.overview')
    expect([number, liveRelease.number, audience.releaseId]).toEqual([3, 3, liveRelease.id])
  } finally {
    await server.stop()
    await directory.remove()
  }
}, 180_000)
