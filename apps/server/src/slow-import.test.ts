import type { ImportRow } from '@careline/api'
import { demoCustomers } from '@careline/campaign'
import { stringify } from 'csv-stringify/sync'
import { expect, it } from 'vitest'
import { type ServerProcess, startServer, temporaryDirectory } from '../e2e/server-process.ts'
import { referencePopulation } from './reference-campaign.ts'
import { Client } from './testing/client.ts'

/** A customer file whose end never comes: what is there by then is sent, and then nothing more. */
function endlessFile(): ReadableStream<Uint8Array> {
  const rows = stringify([...demoCustomers(referencePopulation(), { count: 6000, seed: 5 })], { header: true })
  return new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(rows)) })
}

async function withEndlessImport(
  test: (given: {
    server: ServerProcess
    manager: Client
    importId: string
    sent: Promise<ImportRow>
  }) => Promise<void>,
) {
  const directory = await temporaryDirectory()
  const server = await startServer(directory.path)
  try {
    const manager = new Client(server.url)
    await manager.signIn('manager')
    const { importId } = await manager.mutate<{ importId: string }>('data.beginImport', {
      kind: 'customers',
      fileName: 'endless.csv',
      policy: 'all-or-nothing',
    })
    const sent = manager.putFile<ImportRow>(importId, endlessFile())
    sent.catch(() => undefined)
    const rowsRead = async () => (await manager.query<ImportRow>('data.import', { importId })).rowsRead
    await expect.poll(rowsRead, { timeout: 20_000 }).toBeGreaterThan(0)
    await test({ server, manager, importId, sent })
  } finally {
    await server.kill()
    await directory.remove()
  }
}

it('cancels an import in mid-file, and nothing of it stays', { timeout: 60_000 }, () =>
  withEndlessImport(async ({ manager, importId, sent }) => {
    await manager.mutate('data.cancelImport', { importId })
    expect(await sent).toMatchObject({ state: 'cancelled', snapshotId: null })
    expect(await manager.query('data.snapshots')).toEqual([])
    await expect(manager.mutate('data.cancelImport', { importId })).rejects.toMatchObject({
      code: 'import-not-running',
    })
  }),
)

it('stops cleanly in the middle of an import', { timeout: 60_000 }, () =>
  withEndlessImport(async ({ server }) => {
    expect(await server.stop()).toBe(0)
  }),
)
