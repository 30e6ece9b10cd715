import type { CallEvent, WalkState } from '@careline/content'
import type { Facts } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import type { OfferedItem, Plan } from '../plan/plan.ts'

/** What a call is made of. The release's document and the plan stay the same for the whole call; events are added. */
export interface CallInput {
  campaign: Campaign
  plan: Plan
  facts: Facts
  events: CallEvent[]
  agentName: string
  /** Items that ran out, by catalogue id: shown but not to be chosen, and left out of what is said (D25). */
  outOfStock?: Record<string, string[]> | undefined
}

/** The item chosen in an offer; before the question is answered the first one on offer, and none where every item was declined. */
export function itemInOffer(campaign: Campaign, plan: Plan, offer: string, walk: WalkState): OfferedItem | undefined {
  const items = plan.offers[offer] ?? []
  const chosen = walk.chosen[offer]
  if (chosen !== undefined) return items.find((item) => item.id === chosen)
  const declined = walk.passed.some(({ step }) => {
    const ask = campaign.script.steps.find((candidate) => candidate.id === step)?.ask
    return ask?.kind === 'offer' && ask.offer === offer
  })
  return declined ? undefined : items[0]
}
