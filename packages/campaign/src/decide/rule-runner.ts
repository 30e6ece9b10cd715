import {
  compileRuleSet,
  type DecideCompiled,
  type Facts,
  type RaisedEvent,
  ruleSetOf,
  type RuleSetResult,
  runRuleSet,
} from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { ruleDocumentOf } from '../document/rule-document.ts'
import { conditionsHeld, plainConditions } from './conditions.ts'

/** A rule set's answer as far as decisions are made of it; the words are those of `RuleSetResult`. */
export interface RuleSetAnswer {
  readonly holds: boolean
  readonly events: readonly RaisedEvent[]
  readonly unmet: readonly string[]
  readonly offered?: readonly string[]
  readonly trace: RuleSetResult
}

/** What runs a campaign's rules for one customer. */
export interface RuleRunner {
  run(ruleSetId: string, facts: Facts): RuleSetAnswer | Promise<RuleSetAnswer>
  /** Which of these named conditions hold; those that ask about an item are not among the answers. */
  conditions(names: string[], facts: Facts): Record<string, boolean> | Promise<Record<string, boolean>>
}

/** json-rules-engine itself, afresh each time: what a decision that is kept is made with. */
export function referenceRunner(campaign: Campaign): RuleRunner {
  const document = ruleDocumentOf(campaign)
  return {
    async run(ruleSetId, facts) {
      const result = await runRuleSet(document, ruleSetId, facts, { items: itemsFor(campaign, ruleSetId) })
      return { ...result, trace: result }
    },
    conditions: (names, facts) => conditionsHeld(campaign, facts, names),
  }
}

/** The same rules as code, each set and each list of conditions compiled when it is first asked. */
export function compiledRunner(campaign: Campaign): RuleRunner {
  const document = ruleDocumentOf(campaign)
  const ruleSets = new Map<string, DecideCompiled>()
  const questions = new Map<string, DecideCompiled>()
  return {
    run(ruleSetId, facts) {
      let decide = ruleSets.get(ruleSetId)
      if (!decide) {
        decide = compileRuleSet(document, ruleSetId, { items: itemsFor(campaign, ruleSetId) })
        ruleSets.set(ruleSetId, decide)
      }
      return decide(facts)
    },
    conditions(names, facts) {
      const asked = plainConditions(campaign, names)
      if (!asked) return {}
      const key = JSON.stringify(names)
      let decide = questions.get(key)
      if (!decide) {
        decide = compileRuleSet(asked.document, asked.ruleSetId)
        questions.set(key, decide)
      }
      const held = new Set(decide(facts).events.map(({ rule }) => rule))
      return Object.fromEntries(asked.names.map((name) => [name, held.has(name)]))
    },
  }
}

function itemsFor(campaign: Campaign, ruleSetId: string) {
  const catalogue = ruleSetOf(ruleDocumentOf(campaign), ruleSetId).over?.catalogue
  return catalogue === undefined ? [] : (campaign.catalogues[catalogue]?.items ?? [])
}
