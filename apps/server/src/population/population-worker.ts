import { type LoadedSnapshot, SnapshotColumnsBuilder } from '@careline/campaign'
import { parentPort } from 'node:worker_threads'
import { answer } from './answer.ts'
import { answerRequests } from '../threads/answer-requests.ts'
import type { Request } from './protocol.ts'

const port = parentPort
if (!port) throw new Error('population-worker.ts runs in a worker thread only.')

const loading = new Map<string, SnapshotColumnsBuilder>()
const loaded = new Map<string, LoadedSnapshot>()

answerRequests(port, serve)

function serve(request: Request): unknown {
  const { key } = request
  switch (request.type) {
    case 'begin':
      loading.set(key, new SnapshotColumnsBuilder(request.facts))
      return null
    case 'rows':
      found(loading, key).add(request.json)
      return null
    case 'end': {
      const snapshot = found(loading, key).build({ cacheBytes: request.cacheBytes })
      loading.delete(key)
      loaded.set(key, snapshot)
      return { rows: snapshot.columns.rows, bytes: snapshot.bytes }
    }
    case 'drop':
      loading.delete(key)
      loaded.delete(key)
      return null
    case 'ask':
      return answer(found(loaded, key), request.question)
  }
}

function found<T>(known: Map<string, T>, key: string): T {
  const value = known.get(key)
  if (value === undefined) throw new Error('The thread does not have this population.')
  return value
}
