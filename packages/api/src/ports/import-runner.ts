import type { ImportProblem, ImportRow } from './snapshots.ts'

/** Runs the imports of this process and can stop them. */
export interface ImportRunner {
  /** Reads the file of an import that was begun, to its end. Pages hear of the progress. */
  run(importId: string, file: AsyncIterable<Uint8Array>): Promise<ImportRow>
  /** Ends an import whose file did not arrive, and tells the pages; nothing where its file is being read, or it has ended. */
  endUnsent(importId: string, problem: ImportProblem | null): Promise<void>
  /** False where the import does not run in this process. */
  cancel(importId: string): boolean
  /** Stops all of them and waits until each has ended. */
  stop(): Promise<void>
}
