import type { WorkbookCsv } from './workbook-csv.ts'

/**
 * A customer workbook as CSV, read in a thread of its own.
 * @returns null where the signal stopped it
 * @throws where the thread failed: its script could not be loaded, or memory ran out
 */
export function readWorkbook(file: Blob, signal: AbortSignal): Promise<WorkbookCsv | null> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<WorkbookCsv | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkbookCsv>) => resolve(data))
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The workbook’s thread did not start.')),
    )
    signal.addEventListener('abort', () => resolve(null))
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}
