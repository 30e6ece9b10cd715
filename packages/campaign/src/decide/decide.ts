import { type Facts, factsOfTheirTypes, ruleSetOf, type RuleSetResult } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { outputKind, ruleDocumentOf } from '../document/rule-document.ts'
import type { Decisions, OutputValue } from './decisions.ts'
import { decisionDeadlines } from './decision-deadlines.ts'
import { compiledRunner, referenceRunner, type RuleRunner, type RuleSetAnswer } from './rule-runner.ts'

/**
 * Decides one customer by the campaign's rules, with json-rules-engine itself. Stock is no part of it (D25).
 * @param options `at`: the moment that deadlines are counted from, ISO 8601 with its offset
 */
export function decide(campaign: Campaign, facts: Facts, options: { at: string }): Promise<Decisions> {
  return decideBy(referenceRunner(campaign), campaign, facts, options)
}

/**
 * The campaign as code, for streams of customers: the same decisions as `decide` gives, many times as fast. The traces
 * are made when `results` is first read. Keep the function for as long as the campaign's document lives.
 */
export function compileCampaign(campaign: Campaign): (facts: Facts, options: { at: string }) => Promise<Decisions> {
  const runner = compiledRunner(campaign)
  return (facts, options) => decideBy(runner, campaign, facts, options)
}

async function decideBy(
  runner: RuleRunner,
  campaign: Campaign,
  given: Facts,
  options: { at: string },
): Promise<Decisions> {
  const document = ruleDocumentOf(campaign)
  // As the audience's statement has it: a fact whose type changed since the snapshot was taken is another fact.
  const facts = factsOfTheirTypes(document, given)
  const answers = new Map<string, RuleSetAnswer>()
  const run = async (id: string): Promise<RuleSetAnswer> => {
    const known = answers.get(id)
    if (known) return known
    const answer = await runner.run(id, facts)
    answers.set(id, answer)
    return answer
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
      if (kind === 'items') outputs[output.id] = [...(result.offered ?? [])]
      else outputs[output.id] = kind === 'value' ? (values[0] ?? null) : [...new Set(values)]
    }
  }
  const deadlines = eligible
    ? await decisionDeadlines(campaign, outputs, options.at, (names) => runner.conditions(names, facts))
    : {}
  let results: RuleSetResult[] | undefined
  return {
    eligible,
    unmet: [...eligibility.unmet],
    contact,
    outputs,
    deadlines,
    get results() {
      results ??= [...answers.values()].map(({ trace }) => trace)
      return results
    },
  }
}

export function hasSomething(value: OutputValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}
