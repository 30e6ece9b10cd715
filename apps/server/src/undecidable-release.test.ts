import type { AudienceRow, ReleaseRow } from '@careline/api'
import { type Campaign, demoCustomers } from '@careline/campaign'
import { stringify } from 'csv-stringify/sync'
import { expect, it } from 'vitest'
import { startServer, temporaryDirectory } from '../e2e/server-process.ts'
import { referencePopulation } from './reference-campaign.ts'
import { Client } from './testing/client.ts'

interface Overview {
  liveRelease: ReleaseRow
  audience: AudienceRow
}

/** More values than one statement of PostgreSQL can bind. */
const TOO_MANY = Array.from({ length: 66_000 }, (_, at) => `84${900_000_000 + at}`)

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
    const set = document.ruleSets.find(({ id }) => id === 'eligibility')
    const extra = { name: 'not-these', event: { type: 'eligible' } }
    const conditions = { all: [{ fact: 'msisdn', operator: 'notIn', value: TOO_MANY }] }
    const ruleSet = { ...set, rules: [...(set?.rules ?? []), { ...extra, conditions }] }
    const { revision } = await manager.mutate<{ revision: number }>('draft.saveRuleSet', {
      ruleSetId: 'eligibility',
      ruleSet,
      revision: 0,
    })
    const before = await manager.query<Overview>('campaign.overview')
    const publication = { message: 'Quá nhiều số', expectedLiveReleaseId: before.liveRelease.id, revision }
    await manager.mutate('releases.publish', { ...publication, acceptExamples: true }).catch(() => undefined)

    expect((await manager.query<Overview>('campaign.overview')).liveRelease.number).toBe(2)

    await server.stop()
    server = await startServer(directory.path)
    manager.url = server.url
    await manager
      .mutate('releases.restore', { number: 1, message: 'Trở lại', discardDraft: true })
      .catch(() => undefined)
    const { audience, liveRelease } = await manager.query<Overview>('campaign.overview')
    expect(audience.releaseId).toBe(liveRelease.id)
  } finally {
    await server.stop()
    await directory.remove()
  }
}, 180_000)
