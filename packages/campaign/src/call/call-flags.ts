import type { Flags, WalkState } from '@careline/content'
import { decisionFlag } from '../decide/decision-flags.ts'
import type { OutputValue } from '../decide/decisions.ts'
import type { Campaign } from '../document/campaign.ts'
import { catalogueOfOutput } from '../document/rule-document.ts'
import type { OfferedItem, Plan } from '../plan/plan.ts'
import { itemInOffer } from './call-input.ts'

/** Answers the flags that a script may ask (the grammar is in `when.ts` of content) for one customer's plan. */
export function callFlags(campaign: Campaign, plan: Plan): Flags {
  const outputs: Record<string, OutputValue> = Object.fromEntries(
    campaign.decisions.outputs.map(({ id }) => [id, (plan.decisions[id] ?? null) as OutputValue]),
  )
  return (flag, walk) => {
    const ofDecisions = decisionFlag(flag, outputs, campaign.decisions.topics)
    if (ofDecisions !== undefined) return ofDecisions
    const [kind = '', rest = ''] = flag.split(/:(.*)/)
    const [name = '', value] = rest.split(/=(.*)/)
    switch (kind) {
      case 'offers':
        return (plan.offers[name] ?? []).some(({ id }) => value === undefined || id === value)
      case 'answer':
        return walk.passed.some((passed) => passed.step === name && (value === undefined || passed.option === value))
      case 'result':
        return value === undefined ? name in walk.topics : walk.topics[name]?.result === value
      case 'capture':
        return value === undefined ? name in walk.captures : walk.captures[name] === value
      case 'item':
        return walk.inHand !== null && attributeIs(itemInOffer(campaign, plan, walk.inHand.offer, walk), name, value)
      case 'chosen': {
        const [offer = '', attribute = 'id'] = name.split(/\.(.*)/)
        return (
          walk.chosen[offer] !== undefined && attributeIs(itemInOffer(campaign, plan, offer, walk), attribute, value)
        )
      }
      default:
        return plan.conditions[flag] ?? itemFlag(campaign, plan, flag, walk)
    }
  }
}

function attributeIs(item: OfferedItem | undefined, attribute: string, value: string | undefined): boolean {
  const seen = item && Object.hasOwn(item, attribute) ? item[attribute] : null
  if (value === undefined) return seen === true
  return seen !== null && String(seen) === value
}

/** A flag about an item: asked of the item chosen last from a catalogue that it is known for, or before that of the first on offer. */
function itemFlag(campaign: Campaign, plan: Plan, flag: string, walk: WalkState): boolean {
  const answers = plan.itemFlags[flag]
  if (!answers) return false
  const chosen = Object.keys(walk.chosen)
  const offers = [...new Set([...(walk.inHand ? [walk.inHand.offer] : []), ...chosen, ...Object.keys(plan.offers)])]
  for (const offer of offers) {
    const held = answers[catalogueOfOutput(campaign, offer) ?? '']
    const item = itemInOffer(campaign, plan, offer, walk)
    if (held && item && Object.hasOwn(held, item.id)) return held[item.id] === true
  }
  return false
}
