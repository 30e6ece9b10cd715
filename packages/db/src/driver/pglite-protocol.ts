/** What the main thread asks of the thread that runs PGlite. Functions cannot cross, so parsers are named by `raw`. */
export type PgliteRequest =
  | { id: number; type: 'query'; text: string; params: unknown[]; rowMode: 'array' | 'object'; raw: boolean }
  | { id: number; type: 'exec'; text: string }
  | { id: number; type: 'copy'; text: string; data: string }
  | { id: number; type: 'listen' | 'unlisten'; channel: string }
  | { id: number; type: 'dump' }
  | { id: number; type: 'close' }

/** An error's own fields, which structured cloning would drop. */
export interface PgliteFailure {
  message: string
  code?: string | undefined
  constraint?: string | undefined
  detail?: string | undefined
}

export type PgliteReply =
  | { type: 'opened' }
  | { type: 'not-opened'; failure: PgliteFailure }
  | { type: 'done'; id: number; result: unknown }
  | { type: 'failed'; id: number; failure: PgliteFailure }
  | { type: 'notified'; channel: string; payload: string }

export interface PgliteWorkerData {
  directory: string | undefined
  dump: Uint8Array | undefined
}
