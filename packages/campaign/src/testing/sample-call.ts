import { callEventSchema, type CallEvent } from '@careline/content'
import type { Facts } from '@careline/rules'
import type { CallInput } from '../call/call-input.ts'
import type { Campaign } from '../document/campaign.ts'
import { parseCampaign } from '../document/parse-campaign.ts'
import { makePlan } from '../plan/make-plan.ts'
import { sampleDocument } from './sample-campaign.ts'

export function sampleCampaign(document: unknown = sampleDocument()): Campaign {
  const parsed = parseCampaign(document)
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message.en}`).join('\n'))
  return parsed.campaign
}

/** A call with the sample campaign's base customer at 09:00 on 2022-10-28. */
export async function sampleCall(more: Facts = {}): Promise<(...events: object[]) => CallInput> {
  const campaign = sampleCampaign()
  const facts = { ...campaign.caseBase, ...more }
  const plan = await makePlan(campaign, facts, { at: '2022-10-28T09:00:00+07:00', releaseNumber: 7 })
  return (...events) => ({ campaign, plan, facts, events: events.map(sampleEvent), agentName: 'Lan' })
}

export function answered(step: string, more: object = {}): object {
  return { type: 'answered', step, ...more }
}

function sampleEvent(event: object): CallEvent {
  return callEventSchema.parse(event)
}
