import type { Condition } from '../document/condition.ts'
import type { Fact } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import type { Rule } from '../document/rule.ts'

/** A few facts of each kind that tests ask about. */
export const customerFacts: Fact[] = [
  { id: 'arpuVnd', type: 'integer', nullable: true, unit: 'VND/month', label: { vi: 'ARPU', en: 'ARPU' } },
  { id: 'averageChargeVnd', type: 'integer', nullable: true, unit: 'VND/month' },
  { id: 'dataSharePct', type: 'number', nullable: true, unit: '%', label: { vi: 'Tỷ trọng data', en: 'Data share' } },
  { id: 'loyaltyMember', type: 'boolean', nullable: true, label: { vi: 'Hội viên', en: 'Member' } },
  { id: 'lists.wave1', type: 'boolean', nullable: false, label: { vi: 'Đã gọi đợt 1', en: 'Called in wave 1' } },
  {
    id: 'os',
    type: 'enum',
    nullable: true,
    values: ['ios', 'android'],
    valueLabels: { ios: { vi: 'iPhone', en: 'iPhone' }, android: { vi: 'Android', en: 'Android' } },
    label: { vi: 'Hệ điều hành', en: 'Phone system' },
  },
  { id: 'fullName', type: 'text', nullable: false, sensitive: true, label: { vi: 'Tên khách', en: 'Name' } },
  { id: 'province', type: 'text', nullable: true },
  { id: 'joinedOn', type: 'date', nullable: true, label: { vi: 'Ngày hòa mạng', en: 'Joined on' } },
  { id: 'seenAt', type: 'timestamp', nullable: true },
  { id: 'services', type: 'text-list', nullable: true },
  { id: 'msisdn', type: 'phone', nullable: false },
]

export const packageFacts: Fact[] = [
  { id: 'item.price', type: 'integer', nullable: true, unit: 'VND' },
  { id: 'item.kind', type: 'enum', nullable: false, values: ['data', 'voice'] },
]

export function ruleOf(name: string, conditions: Condition, more: Partial<Rule> = {}): Rule {
  return { name, conditions, event: { type: 'held' }, ...more }
}

export function documentOf(ruleSets: RuleSet[], conditions?: RuleDocument['conditions']): RuleDocument {
  return { schemaVersion: 1, facts: customerFacts, ...(conditions ? { conditions } : {}), ruleSets }
}

/** A document with one `every` set `set` of one rule `rule`. */
export function documentOfCondition(condition: Condition): RuleDocument {
  return documentOf([{ id: 'set', hitPolicy: 'every', rules: [ruleOf('rule', condition)] }])
}
