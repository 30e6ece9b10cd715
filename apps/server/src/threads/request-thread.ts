import { Worker } from 'node:worker_threads'

/** What a thread answers to the request of that id. */
export type Reply = { id: number; result: unknown } | { id: number; failure: string }

/** The thread ended while something was asked of it: what it held is gone, another one starts with the next request. */
export class ThreadGone extends Error {
  override readonly name = 'ThreadGone'
}

interface Waiting {
  resolve: (result: never) => void
  reject: (error: Error) => void
}

/** A thread that answers requests; it starts with the first one, and again with the next where it ended by itself. */
export class RequestThread<Request extends object> {
  readonly #name: string
  readonly #entry: URL
  readonly #onGone: (reason: Error) => void
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastId = 0
  #line: Promise<unknown> = Promise.resolve()
  #stopped = false

  /**
   * @param name for the log
   * @param entry what it runs
   * @param onGone it ended by itself; whatever it held is gone
   */
  constructor(name: string, entry: URL, onGone: (reason: Error) => void) {
    this.#name = name
    this.#onGone = onGone
    this.#entry = entry
  }

  /** Resolves once the thread has done it. @throws ThreadGone; an Error in words where it was not possible */
  send<Result>(request: Request): Promise<Result> {
    if (this.#stopped) return Promise.reject(new ThreadGone('The server is stopping.'))
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#lastId
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...request })
    })
  }

  /** Sends when the requests before it in this line are answered. @throws the signal's reason, where it was aborted until then */
  inTurn<Result>(request: Request, signal?: AbortSignal): Promise<Result> {
    const turn = this.#line.then(() => {
      signal?.throwIfAborted()
      return this.send<Result>(request)
    })
    this.#line = turn.catch(() => undefined)
    return turn
  }

  async stop(): Promise<void> {
    this.#stopped = true
    const worker = this.#worker
    this.#worker = null
    this.#fail(new ThreadGone('The server is stopping.'))
    await worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#entry)
    // The server must be able to end without it.
    worker.unref()
    let reason = 'it ended'
    worker.on('message', (reply: Reply) => this.#hear(reply))
    worker.on('error', (error) => (reason = error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => {
      if (this.#worker !== worker) return
      this.#worker = null
      const gone = new ThreadGone(`${this.#name} is gone: ${reason}.`)
      this.#fail(gone)
      this.#onGone(gone)
    })
    return worker
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('failure' in reply) waiting?.reject(new Error(reply.failure))
    else waiting?.resolve(reply.result as never)
  }

  #fail(reason: Error): void {
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
  }
}
