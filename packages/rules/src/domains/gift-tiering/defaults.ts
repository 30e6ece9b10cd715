import type { RuleDocument } from '../../document/rule-document.ts'
import type { DomainDefaults } from '../domain-spec.ts'
import cases from './cases/threshold.json' with { type: 'json' }
import defaultRules from './default-rules.json' with { type: 'json' }

/** Delivery home from a spending on, pick-up at a store for the others, nothing twice. */
export const giftTieringDefaults: DomainDefaults = {
  document: defaultRules as RuleDocument,
  cases,
}
