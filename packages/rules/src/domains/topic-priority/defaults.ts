import type { RuleDocument } from '../../document/rule-document.ts'
import type { DomainDefaults } from '../domain-spec.ts'
import cases from './cases/order.json' with { type: 'json' }
import defaultRules from './default-rules.json' with { type: 'json' }

/** Packages, then details to confirm, then how things are. */
export const topicPriorityDefaults: DomainDefaults = {
  document: defaultRules as RuleDocument,
  cases,
}
