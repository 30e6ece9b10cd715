import type { RuleDocument } from '../../document/rule-document.ts'
import type { DomainDefaults } from '../domain-spec.ts'
import cases from './cases/threshold.json' with { type: 'json' }
import defaultRules from './default-rules.json' with { type: 'json' }

/** Active customers who spend the minimum and were not contacted before. */
export const eligibilityDefaults: DomainDefaults = {
  document: defaultRules as RuleDocument,
  cases,
}
