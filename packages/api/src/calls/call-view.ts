import type { Plan } from '@careline/campaign'
import type { CallEvent } from '@careline/content'
import type { Facts } from '@careline/rules'
import type { Context } from '../context.ts'
import type { CallRepository, CallRow } from '../ports/calls.ts'
import { plannedCall } from './agents-call.ts'
import { whyCalled } from './why-called.ts'

export type CallHistory = Awaited<ReturnType<CallRepository['history']>>

/** A call as the agent in hand sees it: the one place where a number is shown in full. */
export interface CallView {
  callId: string
  fence: number
  leaseUntil: Date
  msisdn: string
  attempt: number
  release: { id: string; number: number }
  claimedAt: Date
  /** The campaign's clock at the claim. */
  campaignAt: Date
  facts: Facts
  plan: Plan
  events: CallEvent[]
  /** Why this customer is called, in sentences. */
  why: { vi: string[]; en: string[] }
  /** Earlier calls to this customer. */
  history: CallHistory
}

export async function callView(ctx: Context, row: CallRow): Promise<CallView> {
  const [{ campaign, plan }, history] = await Promise.all([
    plannedCall(ctx, row),
    ctx.ports.calls.history(row.campaignId, row.msisdn),
  ])
  return {
    callId: row.id,
    fence: row.fence,
    leaseUntil: row.leaseUntil,
    msisdn: row.msisdn,
    attempt: row.attempt,
    release: { id: row.releaseId, number: row.releaseNumber },
    claimedAt: row.claimedAt,
    campaignAt: row.campaignAt,
    facts: row.facts,
    plan,
    events: row.events,
    why: await whyCalled(campaign, row.facts),
    history: history.filter(({ callId }) => callId !== row.id),
  }
}
