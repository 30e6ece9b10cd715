import type { SnapshotRepository, SnapshotRow } from '@careline/api'
import { estimatedBytes } from '@careline/campaign'
import type { PopulationThread } from './population-thread.ts'
import type { Fact } from './protocol.ts'

const PAGE_ROWS = 5_000
/** Of the memory for populations, the rest being for the row sets that are kept beside them. */
const COLUMNS_SHARE = 0.75

/** One load of one snapshot into the thread. */
export interface Load {
  readonly key: string
  readonly snapshotId: string
  /** How many customers the snapshot had when it was loaded; with another number it is another population. */
  readonly rows: number
  readonly facts: ReadonlySet<string>
  state: 'loading' | 'ready' | 'failed' | 'too-large'
  /** 0 to 1. */
  progress: number
  bytes: number
  failedAt: number
  /** Ends when it is no longer loading; never rejects. */
  done: Promise<void>
  stop: AbortController
}

interface Needs {
  thread: PopulationThread
  snapshots: Pick<SnapshotRepository, 'factsPage'>
  limitBytes: number
  now: () => number
  onFailed: (error: unknown, snapshotId: string) => void
}

/** The snapshots that are in the thread or on their way; those that were not asked for longest make room. */
export class Loads {
  readonly #needs: Needs
  /** The one that was asked for last is last. */
  readonly #loads = new Map<string, Load>()
  #next = 0

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** The load of a snapshot as it is now; one of an earlier state of it is dropped. */
  find(snapshot: SnapshotRow): Load | undefined {
    const load = this.#loads.get(snapshot.id)
    if (!load) return undefined
    if (load.rows !== snapshot.rows) {
      this.drop(snapshot.id)
      return undefined
    }
    this.#loads.delete(snapshot.id)
    this.#loads.set(snapshot.id, load)
    return load
  }

  start(snapshot: SnapshotRow, facts: Fact[]): Load {
    this.drop(snapshot.id)
    const bytes = estimatedBytes(facts, snapshot.rows)
    const load: Load = {
      key: `${snapshot.id} ${++this.#next}`,
      snapshotId: snapshot.id,
      rows: snapshot.rows,
      facts: new Set(facts.map(({ id }) => id)),
      state: 'loading',
      progress: 0,
      bytes,
      failedAt: 0,
      done: Promise.resolve(),
      stop: new AbortController(),
    }
    this.#loads.set(snapshot.id, load)
    const most = this.#needs.limitBytes * COLUMNS_SHARE
    if (bytes > most) Object.assign(load, { state: 'too-large', bytes: 0 })
    else {
      this.#makeRoom(most, load)
      load.done = this.#fill(load, facts)
    }
    return load
  }

  drop(snapshotId: string): void {
    const load = this.#loads.get(snapshotId)
    if (!load) return
    this.#loads.delete(snapshotId)
    load.stop.abort()
    // Where the thread is gone, what it held is gone too.
    if (load.state === 'ready') void this.#send(load).catch(() => undefined)
  }

  /** The thread is gone, and with it everything that was ready; what was loading fails by itself. */
  failReady(): void {
    for (const load of this.#loads.values()) if (load.state === 'ready') this.#failed(load)
  }

  async stop(): Promise<void> {
    const loads = [...this.#loads.values()]
    for (const { stop } of loads) stop.abort()
    await Promise.all(loads.map(({ done }) => done))
  }

  #send({ key }: Load): Promise<unknown> {
    return this.#needs.thread.send({ type: 'drop', key })
  }

  #failed(load: Load): void {
    load.state = 'failed'
    load.failedAt = this.#needs.now()
    load.bytes = 0
  }

  #makeRoom(most: number, newest: Load): void {
    let taken = [...this.#loads.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    for (const load of this.#loads.values()) {
      if (taken <= most) return
      if (load === newest) continue
      taken -= load.bytes
      this.drop(load.snapshotId)
    }
  }

  async #fill(load: Load, facts: Fact[]): Promise<void> {
    const { thread, snapshots, limitBytes, onFailed } = this.#needs
    const { key, snapshotId, stop } = load
    try {
      await thread.send({ type: 'begin', key, facts })
      const pageAfter = (last: string | null) => {
        const page = snapshots.factsPage({ snapshotId, facts, after: last, limit: PAGE_ROWS })
        // Where the load ends before this page is waited for, nobody hears that it failed.
        page.catch(() => undefined)
        return page
      }
      let rows = 0
      // The database reads the next page while the thread takes in this one.
      let next = pageAfter(null)
      for (let page = await next; page; page = await next) {
        stop.signal.throwIfAborted()
        next = pageAfter(page.last)
        await thread.send({ type: 'rows', key, json: page.json })
        rows += page.rows
        load.progress = Math.min(1, rows / Math.max(1, load.rows))
      }
      if (rows !== load.rows) throw new Error(`The snapshot has ${load.rows} customers, and ${rows} came.`)
      const cacheBytes = Math.floor(limitBytes * (1 - COLUMNS_SHARE))
      load.bytes = (await thread.send<{ bytes: number }>({ type: 'end', key, cacheBytes })).bytes
      load.state = 'ready'
    } catch (error) {
      this.#failed(load)
      await this.#send(load).catch(() => undefined)
      if (!stop.signal.aborted) onFailed(error, snapshotId)
    }
  }
}
