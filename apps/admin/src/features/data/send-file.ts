import type { ApiProblem } from '@careline/api'

export interface SendFile {
  importId: string
  file: Blob
  signal: AbortSignal
  onProgress: (bytes: number) => void
}

/** Why a file did not arrive, with the refusal where the server sent one. What it refused in the file itself is told by the import, not here. */
export interface NotSent {
  why: 'sendStopped' | 'sendFailed' | 'sendTooLarge' | 'sendRefused'
  problem: ApiProblem | null
}

const OK = { from: 200, to: 299 }
const TOO_LARGE = 413
const SERVER_FAILS = 500

/** What an answer to a file means: null where it was taken. A proxy on the way answers without a problem of ours. */
export function notSent(status: number, body: string): NotSent | null {
  if (status >= OK.from && status <= OK.to) return null
  const why = status === TOO_LARGE ? 'sendTooLarge' : status >= SERVER_FAILS ? 'sendFailed' : 'sendRefused'
  return { why, problem: problemIn(body) }
}

function problemIn(body: string): ApiProblem | null {
  try {
    return (JSON.parse(body) as { problem?: ApiProblem } | null)?.problem ?? null
  } catch {
    return null
  }
}

/** Sends an import's file; null where it arrived. `fetch` can't tell how far an upload is, so this is an XMLHttpRequest. */
export function sendFile({ importId, file, signal, onProgress }: SendFile): Promise<NotSent | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/imports/${encodeURIComponent(importId)}/file`)
    request.setRequestHeader('content-type', 'text/csv')
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded))
    request.addEventListener('load', () => resolve(notSent(request.status, request.responseText)))
    request.addEventListener('error', () => resolve({ why: 'sendFailed', problem: null }))
    request.addEventListener('abort', () => resolve({ why: 'sendStopped', problem: null }))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
