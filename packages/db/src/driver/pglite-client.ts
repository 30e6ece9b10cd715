import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PgliteFailure, PgliteReply, PgliteRequest, PgliteWorkerData } from './pglite-protocol.ts'

interface QueryOptions {
  rowMode?: 'array' | 'object'
  /** Given by drizzle; its functions are stood in for by the worker's own. */
  parsers?: unknown
}
interface QueryResult {
  rows: unknown[]
  fields: { name: string; dataTypeID: number }[]
  affectedRows?: number
}
/** What drizzle's PGlite driver calls inside a transaction. */
export interface PgliteTransactionClient {
  query(text: string, params?: unknown[], options?: QueryOptions): Promise<QueryResult>
  exec(text: string): Promise<void>
}

type Body = PgliteRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

/**
 * PGlite behind a thread, in the shape that drizzle's driver uses. PGlite has one connection: requests wait for each
 * other, and a transaction holds the line until it ends.
 */
export class PgliteClient implements PgliteTransactionClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>()
  readonly #onNotified: (channel: string, payload: string) => void
  #line: Promise<unknown> = Promise.resolve()
  #lastId = 0
  #ended: Error | null = null

  private constructor(worker: Worker, onNotified: (channel: string, payload: string) => void) {
    this.#worker = worker
    this.#onNotified = onNotified
    worker.on('message', (reply: PgliteReply) => this.#hear(reply))
    worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#end(new Error('The embedded database has stopped.')))
  }

  static async open(
    data: PgliteWorkerData,
    onNotified: (channel: string, payload: string) => void,
  ): Promise<PgliteClient> {
    const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: data })
    const [first] = (await once(worker, 'message')) as [PgliteReply]
    if (first.type === 'not-opened') {
      await worker.terminate()
      throw new Error(`The embedded database did not open: ${first.failure.message}`)
    }
    return new PgliteClient(worker, onNotified)
  }

  query(text: string, params: unknown[] = [], options: QueryOptions = {}): Promise<QueryResult> {
    return this.#inLine(() => this.#query(text, params, options))
  }

  exec(text: string): Promise<void> {
    return this.#inLine(() => this.#ask({ type: 'exec', text }))
  }

  copy(text: string, data: string): Promise<void> {
    return this.#inLine(() => this.#ask({ type: 'copy', text, data }))
  }

  listen(type: 'listen' | 'unlisten', channel: string): Promise<void> {
    return this.#inLine(() => this.#ask({ type, channel }))
  }

  dump(): Promise<Uint8Array> {
    return this.#inLine(() => this.#ask({ type: 'dump' }))
  }

  /** Runs `work` between BEGIN and COMMIT, or ROLLBACK where it throws, with nothing else in between. */
  transaction<T>(work: (client: PgliteTransactionClient) => Promise<T>): Promise<T> {
    return this.#inLine(async () => {
      const state = { open: true }
      const refuseLate = (): void => {
        if (!state.open) throw new Error('This transaction has ended; a query of it came too late.')
      }
      const client: PgliteTransactionClient = {
        query: async (text, params = [], options = {}) => {
          refuseLate()
          return this.#query(text, params, options)
        },
        exec: async (text) => {
          refuseLate()
          await this.#ask({ type: 'exec', text })
        },
      }
      await this.#ask({ type: 'exec', text: 'BEGIN' })
      try {
        const result = await this.#inside.run(state, () => work(client))
        state.open = false
        await this.#ask({ type: 'exec', text: 'COMMIT' })
        return result
      } catch (error) {
        state.open = false
        await this.#ask({ type: 'exec', text: 'ROLLBACK' })
        throw error
      }
    })
  }

  /** Lets what is in line finish, then closes the files and ends the thread. */
  async close(): Promise<void> {
    if (this.#ended) return
    await this.#inLine(() => this.#ask({ type: 'close' }))
    this.#end(new Error('The embedded database is closed.'))
    await this.#worker.terminate()
  }

  async #inLine<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore()?.open) {
      throw new Error(
        'A query on the database itself inside a transaction would wait for itself for ever: use the transaction it was given.',
      )
    }
    const turn = this.#line.then(work)
    this.#line = turn.catch(() => undefined)
    return turn
  }

  #query(text: string, params: unknown[], options: QueryOptions): Promise<QueryResult> {
    return this.#ask({
      type: 'query',
      text,
      params,
      rowMode: options.rowMode ?? 'object',
      raw: options.parsers !== undefined,
    })
  }

  #ask<T>(body: Body): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = ++this.#lastId
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, ...body })
    })
  }

  #hear(reply: PgliteReply): void {
    if (reply.type === 'notified') return this.#onNotified(reply.channel, reply.payload)
    if (reply.type !== 'done' && reply.type !== 'failed') return
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.type === 'done') waiting?.resolve(reply.result as never)
    else waiting?.reject(errorOf(reply.failure))
  }

  #end(reason: Error): void {
    this.#ended ??= reason
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}

function errorOf({ message, ...fields }: PgliteFailure): Error {
  return Object.assign(new Error(message), fields)
}
