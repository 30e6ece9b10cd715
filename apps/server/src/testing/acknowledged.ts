import type { CallEvent, CallOutcome } from '@careline/content'

/** What a server said was done. After any crash, all of it must still be there. */
export interface Acknowledged {
  imports: { importId: string; rows: number }[]
  events: { callId: string; seq: number; event: CallEvent }[]
  closes: { callId: string; outcome: CallOutcome }[]
}

export const nothingYet = (): Acknowledged => ({ imports: [], events: [], closes: [] })
