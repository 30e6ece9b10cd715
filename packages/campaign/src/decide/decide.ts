import { type Facts, ruleSetOf, runRuleSet, type RuleSetResult } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { outputKind, ruleDocumentOf } from '../document/rule-document.ts'
import { decisionDeadlines } from './decision-deadlines.ts'

export type OutputValue = string | null | string[]

/** What a campaign decides about one customer. */
export interface Decisions {
  eligible: boolean
  /** The eligibility rules that do not hold, in the order of the rule set. */
  unmet: string[]
  /** `allowed`, or why the customer may not be contacted. */
  contact: string
  /** By output id, in the document's order. */
  outputs: Record<string, OutputValue>
  /** By deadline id: the last day, `YYYY-MM-DD`; only those that apply. */
  deadlines: Record<string, string>
  /** The rule sets that were run, with their traces: for an ineligible customer only eligibility and contact. */
  results: RuleSetResult[]
}

/**
 * Decides one customer by the campaign's rules. Stock is no part of it (D25).
 * @param options `at`: the moment that deadlines are counted from, ISO 8601 with its offset
 */
export async function decide(campaign: Campaign, facts: Facts, options: { at: string }): Promise<Decisions> {
  const document = ruleDocumentOf(campaign)
  const results = new Map<string, RuleSetResult>()
  const run = async (id: string): Promise<RuleSetResult> => {
    const known = results.get(id)
    if (known) return known
    const catalogue = ruleSetOf(document, id).over?.catalogue
    const items = catalogue === undefined ? [] : (campaign.catalogues[catalogue]?.items ?? [])
    const result = await runRuleSet(document, id, facts, { items })
    results.set(id, result)
    return result
  }

  const { decisions } = campaign
  const eligibility = await run(decisions.eligibility)
  const blocked = (await run(decisions.contact.ruleSet)).events[0]?.params[decisions.contact.param]
  const contact = typeof blocked === 'string' ? blocked : 'allowed'
  const eligible = eligibility.holds
  if (eligible) await run(decisions.callOrder)

  const outputs: Record<string, OutputValue> = {}
  for (const output of decisions.outputs) {
    const kind = outputKind(ruleSetOf(document, output.ruleSet))
    const applies =
      eligible &&
      (contact === 'allowed' || !output.needsContact) &&
      (output.onlyWith === undefined || hasSomething(outputs[output.onlyWith]))
    if (!applies) outputs[output.id] = kind === 'value' ? null : []
    else {
      const result = await run(output.ruleSet)
      const values = result.events.flatMap(({ params }) => {
        const value = output.param === undefined ? undefined : params[output.param]
        return typeof value === 'string' ? [value] : []
      })
      if (kind === 'items') outputs[output.id] = result.offered ?? []
      else outputs[output.id] = kind === 'value' ? (values[0] ?? null) : [...new Set(values)]
    }
  }
  const deadlines = eligible ? await decisionDeadlines(campaign, facts, outputs, options.at) : {}
  return { eligible, unmet: eligibility.unmet, contact, outputs, deadlines, results: [...results.values()] }
}

export function hasSomething(value: OutputValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}
