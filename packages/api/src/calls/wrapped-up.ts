import { type WrapUp, wrapUp } from '@careline/campaign'
import { campaignRow } from '../campaign/campaign-row.ts'
import type { Context } from '../context.ts'
import type { CallRow } from '../ports/calls.ts'
import type { SignedIn } from '../ports/users.ts'
import { refuse } from '../problem.ts'
import { agentsCall, plannedCall } from './agents-call.ts'
import type { WrapUpInput, WrapUpView } from './wrap-up-input.ts'

/** What closing the agent's call like this would leave behind, or a refusal that says what is missing (R26, D21). */
export async function wrappedUp(
  ctx: Context & { user: SignedIn },
  input: WrapUpInput,
): Promise<{ row: CallRow; at: Date; wrapUp: WrapUp; view: WrapUpView }> {
  const row = await agentsCall(ctx, input.callId)
  const [{ campaign, plan }, { campaignNow }] = await Promise.all([plannedCall(ctx, row), campaignRow(ctx)])
  const done = wrapUp({
    campaign,
    plan,
    facts: row.facts,
    events: row.events,
    agentName: ctx.user.name,
    outcome: input.outcome,
    at: campaignNow.toISOString(),
    attempt: row.attempt,
    reason: input.outcome === 'ended-by-customer' ? (input.endedByCustomerReason ?? input.reason) : input.reason,
    callBackAt: input.callBackAt,
  })
  if (!done.ok) refuse(done.problem.code, done.problem.message)
  const { followUps, messages, againAt } = done.wrapUp
  return {
    row,
    at: campaignNow,
    wrapUp: done.wrapUp,
    view: {
      followUps,
      messages: messages.map(({ template, channel, text }) => ({ template, channel, text })),
      unsent: done.unsent.map(({ template, problems }) => ({
        template,
        problems: problems.map(({ message }) => message),
      })),
      againAt,
    },
  }
}
