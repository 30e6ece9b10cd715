import type { ImportProblem, ImportRepository, ImportRow, ImportState, SnapshotRow } from '@careline/api'
import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Database, Queryable } from '../driver/database.ts'
import { ImportFailure, SourceBroken } from '../import/import-failure.ts'
import { loadFile, type Counters } from '../import/load-file.ts'
import { sweepImports } from '../import/sweep.ts'
import { listTarget, snapshotTarget, type ImportTarget } from '../import/target.ts'
import { importRejections } from '../schema/import-rejections.ts'
import { imports } from '../schema/imports.ts'
import { snapshots } from '../schema/snapshots.ts'
import { user } from '../schema/user.ts'
import { person } from './person.ts'

function selectRows(database: Queryable) {
  return database
    .select({ row: imports, startedBy: person(imports.startedBy) })
    .from(imports)
    .leftJoin(user, eq(user.id, imports.startedBy))
}

function rowOf({ row, startedBy }: { row: typeof imports.$inferSelect; startedBy: ImportRow['startedBy'] }): ImportRow {
  const { header: _, targetId, heartbeatAt: __, ...rest } = row
  return { ...rest, snapshotId: row.kind === 'customers' && row.state === 'done' ? targetId : null, startedBy }
}

/** Well under what `sweep` takes for dead: a slow sender may need minutes for one chunk of rows. */
const HEARTBEAT_MS = 15_000

export function importRepository(database: Database): ImportRepository {
  const { drizzle } = database
  const loading = new Set<string>()

  async function get(importId: string): Promise<ImportRow | null> {
    const [found] = await selectRows(drizzle).where(eq(imports.id, importId))
    return found ? rowOf(found) : null
  }
  async function known(importId: string): Promise<ImportRow> {
    const row = await get(importId)
    if (!row) throw new Error('There is no such import.')
    return row
  }
  async function snapshotOf(importId: string): Promise<SnapshotRow> {
    const [snapshot] = await drizzle.select().from(snapshots).where(eq(snapshots.importId, importId))
    if (!snapshot) throw new Error('The import that is to be mended has no snapshot.')
    return snapshot
  }
  async function targetOf(row: ImportRow, input: Parameters<ImportRepository['load']>[0]): Promise<ImportTarget> {
    if (row.kind === 'customers') {
      const { snapshotId, facts, lists } = input
      const earlier = row.mends === null ? null : await snapshotOf(row.mends)
      return snapshotTarget(database, row, { snapshotId, facts, lists, earlier })
    }
    if (row.listId === null) throw new Error('The import of a list does not say of which.')
    return listTarget(database, row, row.listId, input.snapshotId)
  }

  return {
    async list(campaignId, limit) {
      const found = await selectRows(drizzle)
        .where(eq(imports.campaignId, campaignId))
        .orderBy(desc(imports.startedAt), desc(imports.id))
        .limit(limit)
      return found.map(rowOf)
    },
    get,
    async begin({ at, byUserId, ...row }) {
      await drizzle
        .insert(imports)
        .values({ ...row, state: 'running', startedAt: at, startedBy: byUserId, heartbeatAt: at })
    },
    async load(input) {
      const { importId, now, signal, onProgress } = input
      const row = await known(importId)
      if (row.state !== 'running' || loading.has(importId)) throw new Error('This import does not wait for its file.')
      loading.add(importId)
      const target = await targetOf(row, input).catch((error: unknown) => {
        loading.delete(importId)
        throw error
      })
      const running = and(eq(imports.id, importId), eq(imports.state, 'running'))
      const set = async (values: Partial<typeof imports.$inferInsert>, tx: Queryable = drizzle): Promise<void> => {
        const changed = await tx
          .update(imports)
          .set({ ...values, heartbeatAt: now() })
          .where(running)
          .returning({ id: imports.id })
        if (changed.length === 0) throw new SourceBroken('The import was ended from elsewhere.')
      }
      let counters: Counters | undefined
      const heart = setInterval(() => void set({}).catch(() => undefined), HEARTBEAT_MS)
      try {
        await set({ targetId: input.snapshotId })
        const total = await loadFile(database, row, input.file, target, {
          signal,
          onHeader: (header) => set({ header }),
          onChunk: async (read) => {
            counters = read
            await set(read)
            onProgress({ ...row, ...read })
          },
        })
        await drizzle.transaction(async (tx) => {
          signal.throwIfAborted()
          const rowsKept = await target.finish(tx, total.rowsAccepted, now())
          await set({ ...total, rowsKept, state: 'done', finishedAt: now() }, tx)
        })
      } catch (error) {
        await target.discard()
        const ending = endingOf(error, signal)
        await set({ ...counters, ...ending, finishedAt: now() }).catch((late: unknown) => {
          if (!(late instanceof SourceBroken)) throw late
        })
        if (ending.problem?.code === 'storage') throw error
      } finally {
        clearInterval(heart)
        loading.delete(importId)
      }
      return known(importId)
    },
    async endUnsent(importId, problem, now) {
      // A file that is being read, here or by another server, has a target already.
      const unread = and(eq(imports.id, importId), eq(imports.state, 'running'), isNull(imports.targetId))
      const ended = await drizzle
        .update(imports)
        .set({ state: problem ? 'failed' : 'cancelled', problem, finishedAt: now })
        .where(unread)
        .returning({ id: imports.id })
      return ended.length > 0 ? known(importId) : null
    },
    async rejections(importId, { after, limit }) {
      return drizzle
        .select({ row: importRejections.row, problems: importRejections.problems, cells: importRejections.cells })
        .from(importRejections)
        .where(and(eq(importRejections.importId, importId), gt(importRejections.row, after)))
        .orderBy(asc(importRejections.row))
        .limit(limit)
    },
    async header(importId) {
      const [row] = await drizzle.select({ header: imports.header }).from(imports).where(eq(imports.id, importId))
      return row?.header ?? []
    },
    sweep: (now) => sweepImports(database, now, loading),
  }
}

function endingOf(error: unknown, signal: AbortSignal): { state: ImportState; problem: ImportProblem | null } {
  if (signal.aborted) return { state: 'cancelled', problem: null }
  if (error instanceof ImportFailure) return { state: 'failed', problem: error.problem }
  if (error instanceof SourceBroken) return { state: 'interrupted', problem: { code: 'interrupted' } }
  return { state: 'failed', problem: { code: 'storage' } }
}
