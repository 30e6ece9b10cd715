import {
  renderTemplate,
  type ChannelId,
  type ContentProblem,
  type Template,
  type WalkState,
  whenHolds,
} from '@careline/content'
import { Temporal } from 'temporal-polyfill'
import { dueDate } from '../deadlines/due-date.ts'
import type { FollowUpKind } from '../document/policies.ts'
import { callContext, callLabels } from './call-context.ts'
import { callFlags } from './call-flags.ts'
import type { CallInput } from './call-input.ts'
import { agreedTime, detailsOf } from './follow-up-details.ts'

export interface LeftFollowUp {
  kind: FollowUpKind
  /** The last moment, ISO 8601; null while what starts the count is still to come (a complete dossier, D44). */
  dueAt: string | null
  dueDate: string | null
  details: Record<string, string>
}

export type LeftMessage = { template: Template; channel: ChannelId } & (
  | { ok: true; text: string }
  | { ok: false; problems: ContentProblem[] }
)

/** The dated duties that the call leaves so far (D37, D41, D44), day counts from the call; a promised call-back at the time agreed on. */
export function leftFollowUps(input: CallInput, walk: WalkState): LeftFollowUp[] {
  const { campaign, plan } = input
  const { deadlines, followUps, holidays } = campaign.policies
  return walk.leaves.followUps.flatMap((id) => {
    const kind = followUps.find((candidate) => candidate.id === id)
    if (!kind) return []
    const rule = deadlines.find((deadline) => deadline.id === kind.deadline)?.rule
    const due = rule && kind.startsWith === 'call' ? dueDate(rule, plan.at, campaign.timeZone, holidays) : null
    const details = detailsOf(input, walk, id)
    const agreed = due ? null : agreedTime(input, walk, id)
    const agreedDate =
      agreed && Temporal.Instant.from(agreed).toZonedDateTimeISO(campaign.timeZone).toPlainDate().toString()
    return [{ kind, dueAt: due?.endsAt ?? agreed, dueDate: due?.date ?? agreedDate, details }]
  })
}

/**
 * The messages that the call sends when it is over: each template once (D14), on the first of its channels that reaches the customer (D15); none to
 * a customer who may not be contacted. A text with a hole in it is not sent: its problems say what is missing.
 */
export function leftMessages(input: CallInput, walk: WalkState): LeftMessage[] {
  const { campaign, plan } = input
  if (plan.decisions.contact !== 'allowed') return []
  const flags = callFlags(campaign, plan)
  const { reach } = campaign.policies.messages
  const context = callContext(input, walk)
  const labels = callLabels(input)
  return walk.leaves.messages.flatMap((id): LeftMessage[] => {
    const template = campaign.templates.find((candidate) => candidate.id === id)
    const channel = template?.channels.find(
      (candidate) => reach[candidate] && whenHolds(reach[candidate], (flag) => flags(flag, walk)),
    )
    if (!template || !channel) return []
    return [{ template, channel, ...renderTemplate(template.text, template.variables, context, { labels }) }]
  })
}
