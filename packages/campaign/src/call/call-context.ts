import { fieldsOf, type TemplateContext, type ValueLabels, type WalkState } from '@careline/content'
import type { Fact } from '@careline/rules'
import { catalogueOfOutput } from '../document/rule-document.ts'
import { itemInOffer, type CallInput } from './call-input.ts'
import { placeContext } from './call-places.ts'

/** What the call's texts are filled in from, as far as the call is. */
export function callContext(input: CallInput, walk: WalkState): TemplateContext {
  const { campaign, plan, facts } = input
  const inStock = Object.fromEntries(
    Object.entries(plan.offers).map(([offer, items]) => [
      offer,
      items.filter((item) => !isOut(input, offer, item.id)).map((item) => item.id),
    ]),
  )
  const chosen = Object.fromEntries(
    Object.keys(plan.offers).map((offer) => [offer, itemInOffer(campaign, plan, offer, walk)]),
  )
  return {
    facts,
    decisions: { ...plan.decisions, ...inStock },
    settings: Object.fromEntries(Object.entries(campaign.settings).map(([id, { value }]) => [id, value])),
    item: walk.inHand ? { ...itemInOffer(campaign, plan, walk.inHand.offer, walk) } : {},
    chosen,
    call: { agentName: input.agentName, at: plan.at },
    captures: walk.captures,
    deadlines: plan.deadlines,
    ...placeContext(campaign, facts, walk),
  }
}

export function isOut(input: CallInput, offer: string, itemId: string): boolean {
  const catalogue = catalogueOfOutput(input.campaign, offer)
  return catalogue !== null && (input.outOfStock?.[catalogue] ?? []).includes(itemId)
}

/** Labels for the codes in a call's texts. What is said and sent is Vietnamese. */
export function callLabels({ campaign, plan }: CallInput): ValueLabels {
  const labels: ValueLabels = {}
  for (const fact of campaign.facts) addLabels(labels, `facts.${fact.id}`, fact)
  const { provinceFact, districtFact } = campaign.places
  const districts = campaign.provinces.flatMap((province) => province.districts)
  labels[`facts.${provinceFact}`] = namesOf(campaign.provinces)
  labels[`facts.${districtFact}`] = namesOf(districts)
  for (const [offer, items] of Object.entries(plan.offers)) {
    labels[`decisions.${offer}`] = Object.fromEntries(items.map((item) => [item.id, item.label]))
    const catalogue = campaign.catalogues[catalogueOfOutput(campaign, offer) ?? '']
    for (const fact of catalogue?.facts ?? []) {
      addLabels(labels, `chosen.${offer}.${fact.id.replace(/^item\./, '')}`, fact)
    }
  }
  labels[`decisions.${campaign.decisions.topics}`] = Object.fromEntries(
    plan.topics.map(({ id, label }) => [id, label.vi]),
  )
  for (const step of campaign.script.steps) {
    for (const field of fieldsOf(step)) {
      if (field.kind === 'district') labels[`captures.${field.id}`] = namesOf(districts)
      if (field.options) {
        labels[`captures.${field.id}`] = Object.fromEntries(field.options.map(({ id, label }) => [id, label.vi]))
      }
    }
  }
  return labels
}

function namesOf(units: { code: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(units.map(({ code, name }) => [code, name]))
}

function addLabels(labels: ValueLabels, path: string, fact: Fact): void {
  if (!fact.valueLabels) return
  labels[path] = Object.fromEntries(Object.entries(fact.valueLabels).map(([value, label]) => [value, label.vi]))
}
