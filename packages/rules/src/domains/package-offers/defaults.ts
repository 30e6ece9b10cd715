import type { Fact } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { DomainDefaults } from '../domain-spec.ts'
import cases from './cases/fit.json' with { type: 'json' }
import defaultRules from './default-rules.json' with { type: 'json' }

const kinds = {
  data: { vi: 'dùng data', en: 'data' },
  voice: { vi: 'gọi thoại', en: 'voice' },
  mixed: { vi: 'cả hai', en: 'both' },
}

const packages: Fact[] = [
  {
    id: 'item.price',
    type: 'integer',
    nullable: false,
    unit: 'VND/month',
    min: 0,
    label: { vi: 'Giá gói', en: 'Price' },
  },
  {
    id: 'item.kind',
    type: 'enum',
    nullable: false,
    values: Object.keys(kinds),
    valueLabels: kinds,
    label: { vi: 'Loại gói', en: 'Kind' },
  },
]

/** The two dearest packages that suit how the customer uses the service and what they spend. */
export const packageOffersDefaults: DomainDefaults = {
  itemFacts: { packages },
  document: defaultRules as RuleDocument,
  cases,
}
