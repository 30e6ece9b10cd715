import { type Campaign, toldDocumentOf } from '@careline/campaign'
import {
  conditionTitle,
  describeCondition,
  describeRule,
  type Fact,
  findOperator,
  formatFactValue,
  labelledConditionSchema,
  type Locale,
  type Localized,
  ruleSchema,
} from '@careline/rules'
import { fieldName } from './field-names.ts'
import { isObject } from './place-words.ts'

const words = (vi: string, en: string): Localized => ({ vi, en })

const UNITS: Readonly<Record<string, Localized>> = {
  topicsPerCall: words('nội dung', 'topics'),
  maxAttempts: words('lần', 'times'),
  retryAfterHours: words('giờ', 'hours'),
  perSubscriber: words('tin', 'messages'),
  impactMarginPct: words('%', '%'),
  impactMarginCustomers: words('khách', 'customers'),
  days: words('ngày', 'days'),
  hours: words('giờ', 'hours'),
  advertisingSmsPerDay: words('tin', 'messages'),
  advertisingCallsPerDay: words('cuộc gọi', 'calls'),
}
/** Words of the schema, by the field that they stand in. */
const CHOICES: Readonly<Record<string, Record<string, Localized>>> = {
  owner: {
    agent: words('nhân viên gọi', 'the agent'),
    backoffice: words('hậu kiểm', 'back office'),
    supervisor: words('giám sát', 'the supervisor'),
  },
  kind: {
    'calendar-days': words('ngày lịch', 'calendar days'),
    'working-days': words('ngày làm việc', 'working days'),
    hours: words('giờ', 'hours'),
    'half-month': words('giữa hoặc cuối tháng', 'middle or end of the month'),
    customers: words('khách hàng', 'customers'),
    list: words('danh sách', 'list'),
  },
  startsWith: { call: words('cuộc gọi', 'the call'), 'dossier-complete': words('đủ hồ sơ', 'the complete dossier') },
  channel: { sms: words('SMS', 'SMS'), zalo: words('Zalo', 'Zalo') },
  class: { campaign: words('chiến dịch', 'campaign') },
  hitPolicy: {
    every: words('phải đạt tất cả', 'all must hold'),
    first: words('lấy cái đầu tiên đúng', 'the first that holds'),
    collect: words('lấy mọi cái đúng', 'all that hold'),
  },
  policy: {
    'good-rows': words('nhận dòng tốt', 'take the good rows'),
    'all-or-nothing': words('không nhận dòng nào', 'take none'),
  },
  decision: { approve: words('duyệt', 'approve'), 'send-back': words('trả lại', 'send back') },
  why: {
    'upload-too-large': words('tệp lớn quá mức cho qua', 'too large to be let through'),
    'upload-refused': words('bị từ chối trên đường', 'refused on its way'),
    'upload-lost': words('mất kết nối', 'the connection was lost'),
    'upload-stopped': words('người gửi dừng', 'stopped by the sender'),
  },
}

interface Reading {
  /** Gives labels; ids are told as they are without it. */
  campaign: Campaign | undefined
  locale: Locale
  /** The fact that the value is of, where it is a fact's. */
  fact?: Fact | undefined
}

/**
 * A value of a campaign document as a person reads it: by label, with its unit, in their language; what says nothing to anybody, an
 * id beside a label or a number of the brief, is left out.
 * @param field the name of the field that it stands in
 */
export function valueWords(field: string, value: unknown, reading: Reading): string {
  const { locale } = reading
  if (value === null || value === undefined) return formatFactValue(undefined, null, locale)
  if (typeof value === 'boolean') return formatFactValue(undefined, value, locale)
  if (typeof value === 'number') {
    const unit = reading.fact ? '' : UNITS[field]?.[locale]
    return formatFactValue(reading.fact, value, locale) + (unit ? ` ${unit}` : '')
  }
  if (typeof value === 'string') return textWords(field, value, reading)
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each, reading)).join('; ') || '—'
  return isObject(value) ? objectWords(field, value, reading) : JSON.stringify(value)
}

function textWords(field: string, value: string, { campaign, locale, fact }: Reading): string {
  const choice = CHOICES[field]
  if (choice && Object.hasOwn(choice, value)) return choice[value]?.[locale] ?? value
  if (fact) return formatFactValue(fact, value, locale)
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return formatFactValue({ id: field, type: 'date', nullable: false }, value, locale)
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value))
    return formatFactValue({ id: field, type: 'timestamp', nullable: false }, value, locale)
  if (field === 'operator') return findOperator(value)?.label[locale] ?? value
  if (!campaign) return value
  const label = (list: readonly { id: string; label?: Localized | undefined }[]) =>
    list.find(({ id }) => id === value)?.label?.[locale] ?? value
  switch (field) {
    case 'template':
      return label(campaign.templates)
    case 'deadline':
      return label(campaign.policies.deadlines)
    case 'fact':
    case 'shownFacts':
      return label(campaign.facts)
    case 'ruleSetId':
      return label(campaign.ruleSets)
    case 'listId':
      return label(campaign.lists)
    case 'all':
    case 'any':
    case 'none':
      return conditionTitle(campaign, value, locale)
    default:
      return value
  }
}

function objectWords(field: string, value: Record<string, unknown>, reading: Reading): string {
  const { campaign, locale } = reading
  const own = value[locale]
  if (typeof own === 'string') return own
  if (typeof value['from'] === 'string' && typeof value['to'] === 'string')
    return [value['from'], value['to']].map((end) => valueWords(field, end, reading)).join(' – ')
  if (campaign) {
    const document = toldDocumentOf(campaign)
    const rule = ruleSchema.safeParse(value)
    if (rule.success) return describeRule(document, rule.data, locale)
    const condition = labelledConditionSchema.safeParse(value)
    if (condition.success && !isFlags(value)) return describeCondition(document, condition.data, locale)
  }
  const due = dueWords(value, locale)
  if (due !== null) return due
  const { label, ...rest } = value
  const named = label === undefined ? null : valueWords('label', label, reading)
  const told = Object.entries(rest)
    .filter(([key]) => key !== 'brief' && (named === null || key !== 'id'))
    .map(([key, each]) => {
      const said = valueWords(key, each, reading)
      return isObject(each) && dueWords(each, locale) === said ? said : `${fieldName(key, locale)}: ${said}`
    })
    .join(', ')
  if (named === null) return told || '—'
  return told ? `${named} (${told})` : named
}

/** How a deadline is counted: `30 ngày lịch`; null for anything else. */
function dueWords({ kind, days, hours, around, ...rest }: Record<string, unknown>, locale: Locale): string | null {
  if (typeof kind !== 'string' || Object.keys(rest).length > 0) return null
  const how = CHOICES['kind']?.[kind]?.[locale]
  const count = days ?? hours ?? around
  if (how === undefined || typeof count !== 'number') return null
  return kind === 'half-month' ? `${how} (${count} ${UNITS['days']?.[locale]})` : `${count} ${how}`
}

/** A `when` of the script or the policies lists names, which is no condition of the rules. */
const isFlags = (value: Record<string, unknown>): boolean =>
  Object.values(value).some((list) => Array.isArray(list) && list.every((each) => typeof each === 'string'))
