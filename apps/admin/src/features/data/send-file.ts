export interface SendFile {
  importId: string
  file: Blob
  signal: AbortSignal
  onProgress: (bytes: number) => void
}

/** Why a file did not arrive. What the server refused in the file itself is told by the import, not here. */
export type SendResult = 'sent' | 'stopped' | 'failed'

/** Sends an import's file. `fetch` can't tell how far an upload is, so this is an XMLHttpRequest. */
export function sendFile({ importId, file, signal, onProgress }: SendFile): Promise<SendResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/imports/${encodeURIComponent(importId)}/file`)
    request.setRequestHeader('content-type', 'text/csv')
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded))
    request.addEventListener('load', () => resolve(request.status < 500 ? 'sent' : 'failed'))
    request.addEventListener('error', () => resolve('failed'))
    request.addEventListener('abort', () => resolve('stopped'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
