import type { RuleCase } from '../cases/rule-case.ts'
import type { Locale } from '../document/localized.ts'
import { splitWitness } from './analysed-set.ts'
import type { Finding } from './finding.ts'

/**
 * A case of what a finding shows: its witness, and what the rule set answers for them today. Kept beside the others it
 * tells when an edit changes that. For a set over a catalogue the case has one item, the witness' own.
 */
export function toCase(finding: Finding, locale: Locale = 'vi'): RuleCase {
  const { ruleSetId, answer, message } = finding
  const { facts, items } = splitWitness(finding)
  return {
    name: message[locale],
    ruleSet: ruleSetId,
    facts,
    ...(items && { items }),
    expect: { ...answer },
  }
}
