import { type CallOutcome, type ContentProblem, isMoment, type TopicResultKind } from '@careline/content'
import type { CallInput } from './call-input.ts'
import { leftFollowUps, leftMessages } from './call-leaves.ts'
import { callingHours, isAfter, isCallingTime, isInPeriod, retryAt } from './calling-time.ts'
import { quotaOf } from './quota.ts'
import { walkCall } from './view-call.ts'
import { type WrapUpProblem, wrapUpProblem } from './wrap-up-problem.ts'

export interface WrapUpRequest extends CallInput {
  outcome: CallOutcome
  /** The campaign's time, ISO 8601 with its offset. */
  at: string
  /** Which attempt at this customer the call is, from 1. */
  attempt: number
  /** A refusal reason's id for `not-interested` (S5, D28), an end reason's for `ended-by-customer` (D21). */
  reason?: string | undefined
  /** For `call-back`: the agreed time, ISO 8601 with its offset (S4, D29). */
  callBackAt?: string | undefined
}

/** What a call leaves behind, but for ids, which the caller gives. */
export interface WrapUp {
  outcome: CallOutcome
  reason: string | null
  topics: { topic: string; result: TopicResultKind; item: string | null }[]
  followUps: {
    kind: string
    owner: 'agent' | 'backoffice' | 'supervisor'
    dueAt: Date | null
    details: Record<string, string>
  }[]
  messages: {
    template: string
    class: 'campaign' | 'service'
    /** Held to the hours of the law (D13). */
    advertising: boolean
    channel: 'sms' | 'zalo' | 'viber'
    text: string
  }[]
  /** Called again at this time, or final when null. */
  againAt: Date | null
}

export type WrappedUp =
  | { ok: true; wrapUp: WrapUp; unsent: { template: string; problems: ContentProblem[] }[] }
  | { ok: false; problem: WrapUpProblem }

/** Nobody was spoken to: such a call leaves nothing behind but, perhaps, another attempt. */
const withoutConversation: CallOutcome[] = ['no-answer', 'unreachable', 'wrong-number']

/**
 * Closes a call (D21, D22, D28, D29, D33, D37, D41, D44): what it leaves behind, or why it can't be closed like this. A message whose text has
 * a hole is not sent and stands under `unsent`.
 */
export function wrapUp(request: WrapUpRequest): WrappedUp {
  const { campaign, plan, outcome } = request
  const walk = walkCall(request)
  const problem = outcomeProblem(request, quotaOf(campaign, plan, walk))
  if (problem) return { ok: false, problem }
  const again = againAt(request)
  const base = { outcome, reason: request.reason ?? null, againAt: again === null ? null : new Date(again) }
  if (withoutConversation.includes(outcome)) {
    return { ok: true, wrapUp: { ...base, topics: [], followUps: [], messages: [] }, unsent: [] }
  }
  const messages = leftMessages(request, walk)
  return {
    ok: true,
    wrapUp: {
      ...base,
      topics: Object.entries(walk.topics).map(([topic, { result, item }]) => ({ topic, result, item: item ?? null })),
      followUps: leftFollowUps(request, walk).map(({ kind, dueAt, details }) => ({
        kind: kind.id,
        owner: kind.owner,
        dueAt: dueAt === null ? null : new Date(dueAt),
        details,
      })),
      messages: messages.flatMap((message) => {
        const { id, class: group, advertising } = message.template
        return message.ok
          ? [{ template: id, class: group, advertising, channel: message.channel, text: message.text }]
          : []
      }),
    },
    unsent: messages.flatMap((message) =>
      message.ok ? [] : [{ template: message.template.id, problems: message.problems }],
    ),
  }
}

function outcomeProblem(request: WrapUpRequest, quota: ReturnType<typeof quotaOf>): WrapUpProblem | null {
  const { campaign, outcome, reason } = request
  const { refusalReasons, endReasons } = campaign.policies.calls
  switch (outcome) {
    case 'completed':
      return quota.met ? null : wrapUpProblem('below-quota', quota.recorded, quota.needed)
    case 'not-interested':
      return reasonProblem(refusalReasons, reason)
    case 'ended-by-customer':
      return reasonProblem(endReasons, reason)
    case 'call-back':
      return callBackProblem(request)
    case 'no-answer':
    case 'unreachable':
    case 'wrong-number':
      return null
  }
}

function reasonProblem(reasons: { id: string }[], reason: string | undefined): WrapUpProblem | null {
  if (reason === undefined) return wrapUpProblem('reason-needed')
  return reasons.some(({ id }) => id === reason) ? null : wrapUpProblem('unknown-reason')
}

function callBackProblem({ campaign, attempt, at, callBackAt }: WrapUpRequest): WrapUpProblem | null {
  const { maxAttempts } = campaign.policies.calls
  if (attempt >= maxAttempts) return wrapUpProblem('call-back-after-attempts', attempt)
  if (callBackAt === undefined || !isMoment(callBackAt)) return wrapUpProblem('call-back-time-needed')
  if (!isAfter(callBackAt, at)) return wrapUpProblem('call-back-in-the-past')
  const { from, to } = callingHours(campaign)
  if (!isCallingTime(campaign, callBackAt)) return wrapUpProblem('call-back-outside-hours', from, to)
  if (isInPeriod(campaign, callBackAt)) return null
  return wrapUpProblem('call-back-outside-period', dayOf(campaign.period.from), dayOf(campaign.period.to))
}

function dayOf(date: string): string {
  return date.split('-').toReversed().join('/')
}

/** An agreed call-back at its time; nobody reached, after the policy's hours while attempts are left; anything else is final (D29). */
function againAt({ campaign, outcome, at, attempt, callBackAt }: WrapUpRequest): string | null {
  if (outcome === 'call-back') return callBackAt ?? null
  if (outcome !== 'no-answer' && outcome !== 'unreachable') return null
  const { maxAttempts, retryAfterHours } = campaign.policies.calls
  return attempt < maxAttempts ? retryAt(campaign, at, retryAfterHours) : null
}
