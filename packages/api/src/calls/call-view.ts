import type { CallEvent } from '@careline/content'
import type { Facts } from '@careline/rules'
import type { CallRepository } from '../ports/calls.ts'

type CallHistory = Awaited<ReturnType<CallRepository['history']>>

/** A call as the agent in hand sees it: the one place where a number is shown in full. */
export interface CallView {
  callId: string
  fence: number
  leaseUntil: Date
  msisdn: string
  attempt: number
  release: { id: string; number: number }
  /** The campaign's clock at the claim. */
  campaignAt: Date
  facts: Facts
  plan: unknown
  events: CallEvent[]
  /** Why this customer is called, in sentences. */
  why: { vi: string[]; en: string[] }
  history: CallHistory
}
