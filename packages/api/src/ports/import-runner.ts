import type { ImportRow } from './snapshots.ts'

/** Runs the imports of this process and can stop them. */
export interface ImportRunner {
  /** Reads the file of an import that was begun, to its end. Pages hear of the progress. */
  run(importId: string, file: AsyncIterable<Uint8Array>): Promise<ImportRow>
  /** False where the import does not run in this process. */
  cancel(importId: string): boolean
  /** Stops all of them and waits until each has ended. */
  stop(): Promise<void>
}
