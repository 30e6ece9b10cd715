import type { Context, Ports } from '../context.ts'
import type { ImportRunner } from '../ports/import-runner.ts'
import type { ImportRow } from '../ports/snapshots.ts'
import { refuse } from '../problem.ts'
import { untilAborted } from './until-aborted.ts'
import { liveRelease } from '../releases/live-release.ts'

interface Needs extends Pick<Context, 'campaignId' | 'clock' | 'ids'> {
  ports: Pick<Ports, 'campaigns' | 'releases' | 'imports' | 'live'>
  /** At most one progress event an import in so many milliseconds. */
  progressEveryMs?: number
}

export function makeImportRunner({ campaignId, clock, ids, ports, progressEveryMs = 500 }: Needs): ImportRunner {
  const running = new Map<string, { stop: AbortController; ended: Promise<unknown> }>()

  const tell = (row: ImportRow) =>
    ports.live
      .publish({ type: 'import-progressed', campaignId, importId: row.id, state: row.state }, clock.now())
      // A page that misses a progress event asks again; the import itself must not fail for it.
      .catch(() => undefined)

  async function load(importId: string, file: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<ImportRow> {
    const { campaign } = await liveRelease({ campaignId, ports })
    let told = 0
    const row = await ports.imports.load({
      importId,
      file: untilAborted(file, signal),
      facts: campaign.facts,
      lists: campaign.lists.map(({ id, fact }) => ({ id, fact })),
      snapshotId: ids.next(),
      now: () => clock.now(),
      signal,
      onProgress: (progress) => {
        const at = clock.now().getTime()
        if (at - told < progressEveryMs) return
        told = at
        void tell(progress)
      },
    })
    await tell(row)
    return row
  }

  return {
    async run(importId, file) {
      const row = await ports.imports.get(importId)
      if (!row || row.campaignId !== campaignId)
        refuse('not-found', { vi: 'Không có lượt nhập này.', en: 'There is no such import.' })
      if (running.has(importId))
        refuse('import-running', {
          vi: 'Tệp của lượt nhập này đang được đọc rồi.',
          en: 'The file of this import is already being read.',
        })
      if (row.state !== 'running')
        refuse('import-not-running', {
          vi: 'Lượt nhập này đã kết thúc. Vui lòng bắt đầu một lượt nhập mới.',
          en: 'This import has ended. Please begin a new one.',
        })
      const stop = new AbortController()
      const ended = load(importId, file, stop.signal)
      running.set(importId, { stop, ended })
      try {
        return await ended
      } finally {
        running.delete(importId)
      }
    },
    async endUnsent(importId, problem) {
      const row = await ports.imports.endUnsent(importId, problem, clock.now())
      if (row) await tell(row)
    },
    cancel(importId) {
      running.get(importId)?.stop.abort()
      return running.has(importId)
    },
    async stop() {
      const all = [...running.values()]
      for (const { stop } of all) stop.abort()
      await Promise.allSettled(all.map(({ ended }) => ended))
    },
  }
}
