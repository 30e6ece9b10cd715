import { PGlite, types } from '@electric-sql/pglite'
import { parentPort, workerData } from 'node:worker_threads'
import type { PgliteFailure, PgliteReply, PgliteRequest, PgliteWorkerData } from './pglite-protocol.ts'

// Date-like values stay text, as drizzle asks of its drivers; it gives identity functions, which cannot cross threads.
const NUMERIC_ARRAY = 1231
const DATE_LIKE_ARRAYS = [1115, 1185, 1187, 1182]
const asText = (value: string): string => value
const RAW_PARSERS = Object.fromEntries(
  [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, NUMERIC_ARRAY, ...DATE_LIKE_ARRAYS].map((type) => [
    type,
    asText,
  ]),
)

const port = parentPort
if (!port) throw new Error('pglite-worker.ts runs in a worker thread only.')
const reply = (message: PgliteReply): void => port.postMessage(message)

const { directory, dump } = workerData as PgliteWorkerData
try {
  const database = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(dump === undefined ? {} : { loadDataDir: new Blob([new Uint8Array(dump)]) }),
  })
  database.onNotification((channel, payload) => reply({ type: 'notified', channel, payload }))
  port.on('message', (request: PgliteRequest) => void serve(database, request))
  reply({ type: 'opened' })
} catch (error) {
  reply({ type: 'not-opened', failure: failureOf(error) })
}

async function serve(database: PGlite, request: PgliteRequest): Promise<void> {
  try {
    reply({ type: 'done', id: request.id, result: await run(database, request) })
  } catch (error) {
    reply({ type: 'failed', id: request.id, failure: failureOf(error) })
  }
}

async function run(database: PGlite, request: PgliteRequest): Promise<unknown> {
  switch (request.type) {
    case 'query': {
      const { rows, fields, affectedRows } = await database.query(request.text, request.params, {
        rowMode: request.rowMode,
        ...(request.raw ? { parsers: RAW_PARSERS } : {}),
      })
      return { rows, fields, affectedRows }
    }
    case 'exec':
      await database.exec(request.text)
      return null
    case 'copy':
      await database.query(request.text, [], { blob: new Blob([request.data]) })
      return null
    case 'listen':
      await database.exec(`LISTEN "${request.channel}"`)
      return null
    case 'unlisten':
      await database.exec(`UNLISTEN "${request.channel}"`)
      return null
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())
    case 'close':
      await database.close()
      return null
  }
}

function failureOf(error: unknown): PgliteFailure {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string }
  return { message: error.message, code, constraint, detail }
}
