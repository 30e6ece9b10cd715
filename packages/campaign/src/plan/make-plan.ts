import { type Facts, runRuleSet, factsOfTheirTypes } from '@careline/rules'
import { conditionsHeld, itemConditionsHeld, itemFactsAsked } from '../decide/conditions.ts'
import { decide } from '../decide/decide.ts'
import type { Decisions } from '../decide/decisions.ts'
import { decideLine } from '../decide/decide-line.ts'
import { dueDate } from '../deadlines/due-date.ts'
import type { Campaign } from '../document/campaign.ts'
import { catalogueOfOutput, ruleDocumentOf } from '../document/rule-document.ts'
import type { OfferedItem, Plan } from './plan.ts'

/**
 * Makes the plan of a call: decisions, topics in order, the items on offer, and each named condition answered, so that the call itself needs no
 * rules engine and every key press is quick.
 * @param options `at`: the campaign's time, ISO 8601 with its offset; `releaseNumber`: the release that the call keeps
 */
export async function makePlan(
  campaign: Campaign,
  given: Facts,
  options: { at: string; releaseNumber: number | null },
): Promise<Plan> {
  const { at } = options
  const facts = factsOfTheirTypes(ruleDocumentOf(campaign), given)
  const decisions = await decide(campaign, facts, { at })
  const offers = offersOf(campaign, decisions)
  const topics = decisions.outputs[campaign.decisions.topics]
  const { deadlines, holidays } = campaign.policies
  return {
    at,
    decisions: decideLine(decisions, { msisdn: String(facts['msisdn'] ?? ''), release: options.releaseNumber }),
    topics: (Array.isArray(topics) ? topics : []).flatMap((id) => {
      const section = campaign.script.sections.find((candidate) => candidate.topic === id)
      return section ? [{ id, section: section.id, label: section.label }] : []
    }),
    conditions: await conditionsHeld(campaign, facts, Object.keys(campaign.conditions)),
    itemFlags: await itemFlagsOf(campaign, facts, offers),
    offers,
    deadlines: Object.fromEntries(
      deadlines.map(({ id, rule }) => [id, dueDate(rule, at, campaign.timeZone, holidays).date]),
    ),
  }
}

function offersOf(campaign: Campaign, decisions: Decisions): Record<string, OfferedItem[]> {
  const offers: Record<string, OfferedItem[]> = {}
  for (const { id } of campaign.decisions.outputs) {
    const catalogue = catalogueOfOutput(campaign, id)
    const ids = decisions.outputs[id]
    if (catalogue === null || !Array.isArray(ids)) continue
    const items = campaign.catalogues[catalogue]?.items ?? []
    offers[id] = ids.flatMap((itemId) => items.find((item) => item.id === itemId) ?? [])
  }
  return offers
}

async function itemFlagsOf(
  campaign: Campaign,
  facts: Facts,
  offers: Record<string, OfferedItem[]>,
): Promise<Plan['itemFlags']> {
  const flags: Plan['itemFlags'] = {}
  const add = (flag: string, catalogue: string, held: Record<string, boolean>) => {
    flags[flag] = { ...flags[flag], [catalogue]: held }
  }
  for (const [catalogueId, items] of itemsByCatalogue(campaign, offers)) {
    const attributes = campaign.catalogues[catalogueId]?.facts.map((fact) => fact.id) ?? []
    const names = Object.entries(campaign.conditions).flatMap(([name, condition]) => {
      const asked = itemFactsAsked(campaign, condition)
      return asked.length > 0 && asked.every((fact) => attributes.includes(fact)) ? [name] : []
    })
    if (names.length > 0) {
      const held = await itemConditionsHeld(campaign, facts, names, catalogueId, items)
      for (const name of names) add(name, catalogueId, held[name] ?? {})
    }
    for (const ruleSet of campaign.ruleSets.filter((candidate) => candidate.over?.catalogue === catalogueId)) {
      const result = await runRuleSet(ruleDocumentOf(campaign), ruleSet.id, facts, { items })
      const held = Object.fromEntries((result.items ?? []).map((item) => [item.id, item.passes]))
      add(`passes:${ruleSet.id}`, catalogueId, held)
    }
  }
  return flags
}

function itemsByCatalogue(campaign: Campaign, offers: Record<string, OfferedItem[]>): Map<string, OfferedItem[]> {
  const found = new Map<string, OfferedItem[]>()
  for (const [output, items] of Object.entries(offers)) {
    const catalogue = catalogueOfOutput(campaign, output)
    if (catalogue === null) continue
    const known = found.get(catalogue) ?? []
    found.set(catalogue, [...known, ...items.filter((item) => !known.some((other) => other.id === item.id))])
  }
  return found
}
