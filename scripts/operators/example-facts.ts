import type { Fact, FactType, FactValue, RuleDocument } from '../../packages/rules/src/index.ts'

/** What the operator pages ask of a fact of each type. */
export interface ExampleFact {
  readonly fact: Fact
  /** A fact to compare with it. */
  readonly other: Fact
  readonly literal: string | number | boolean
  /** Two literals, the lower first. */
  readonly pair: readonly (string | number)[]
  /** For `startsWith`. */
  readonly prefix: string
  /** Values on both sides of `literal`. */
  readonly around: readonly FactValue[]
  /** Values on both sides of each end of `pair`. */
  readonly aroundPair: readonly FactValue[]
}

const fact = (id: string, type: FactType, vi: string, en: string, more: Partial<Fact> = {}): Fact => {
  return { id, type, nullable: true, label: { vi, en }, ...more }
}
const money = { unit: 'VND/month' }
const systems = {
  values: ['ios', 'android'],
  valueLabels: { ios: { vi: 'iPhone', en: 'iPhone' }, android: { vi: 'Android', en: 'Android' } },
}
const none = { pair: [], prefix: '', aroundPair: [] }
const day = (date: number) => `2022-10-${date}`
const moment = (time: string) => `2022-10-28T${time}Z`

export const exampleFacts: Readonly<Record<FactType, ExampleFact>> = {
  boolean: {
    ...none,
    fact: fact('loyaltyMember', 'boolean', 'Hội viên', 'Member'),
    other: fact('wasMember', 'boolean', 'Hội viên năm trước', 'Member last year'),
    literal: true,
    around: [true, false],
  },
  integer: {
    ...none,
    fact: fact('arpuVnd', 'integer', 'ARPU', 'ARPU', money),
    other: fact('averageChargeVnd', 'integer', 'Cước bình quân', 'Average charge', money),
    literal: 150000,
    pair: [150000, 199999],
    around: [149999, 150000, 150001],
    aroundPair: [149999, 150000, 199999, 200000],
  },
  number: {
    ...none,
    fact: fact('dataSharePct', 'number', 'Tỷ trọng data', 'Data share', { unit: '%' }),
    other: fact('voiceSharePct', 'number', 'Tỷ trọng thoại', 'Voice share', { unit: '%' }),
    literal: 60,
    pair: [60, 62.5],
    around: [59.99, 60, 60.01],
    aroundPair: [59.99, 60, 62.5, 62.51],
  },
  text: {
    fact: fact('province', 'text', 'Tỉnh', 'Province'),
    other: fact('homeProvince', 'text', 'Quê', 'Home province'),
    literal: 'Bạc Liêu',
    pair: ['Bạc Liêu', 'Cần Thơ'],
    prefix: 'Bạc',
    around: ['Bạc Liêu', 'bạc liêu', 'Bac Lieu', 'Bạc', ''],
    aroundPair: ['Bạc Liêu', 'Cần Thơ', 'bạc liêu', ''],
  },
  enum: {
    ...none,
    fact: fact('os', 'enum', 'Hệ điều hành', 'Phone system', systems),
    other: fact('previousOs', 'enum', 'Hệ điều hành cũ', 'Previous system', systems),
    literal: 'ios',
    pair: ['ios', 'android'],
    around: ['ios', 'android'],
    aroundPair: ['ios', 'android'],
  },
  date: {
    ...none,
    fact: fact('joinedOn', 'date', 'Ngày hòa mạng', 'Joined on'),
    other: fact('renewedOn', 'date', 'Ngày gia hạn', 'Renewed on'),
    literal: day(28),
    pair: [day(28), day(30)],
    around: [day(27), day(28), day(29)],
    aroundPair: [day(27), day(28), day(30), day(31)],
  },
  timestamp: {
    ...none,
    fact: fact('seenAt', 'timestamp', 'Lần dùng gần nhất', 'Last seen'),
    other: fact('calledAt', 'timestamp', 'Lần gọi gần nhất', 'Last called'),
    literal: moment('02:00:00.000'),
    pair: [moment('02:00:00.000'), moment('09:00:00.000')],
    around: [moment('01:59:59.999'), moment('02:00:00.000'), moment('02:00:00.001')],
    aroundPair: [moment('01:59:59.999'), moment('02:00:00.000'), moment('09:00:00.000'), moment('09:00:00.001')],
  },
  'text-list': {
    ...none,
    fact: fact('services', 'text-list', 'Dịch vụ đang dùng', 'Services'),
    other: fact('offeredProvinces', 'text-list', 'Nơi có ưu đãi', 'Where it is offered'),
    literal: 'roaming',
    around: [['roaming'], ['vip', 'roaming'], ['Roaming'], []],
  },
  phone: {
    fact: fact('msisdn', 'phone', 'Số thuê bao', 'Phone number'),
    other: fact('contactPhone', 'phone', 'Số liên hệ', 'Contact number'),
    literal: '84901234567',
    pair: ['84901234567', '84931234567'],
    prefix: '8490',
    around: ['84901234567', '84931234567', '0901234567'],
    aroundPair: ['84901234567', '84931234567', '0901234567'],
  },
}

/** What an element of a list is compared with where the other side is a fact. */
export const elementFact = fact('wantedService', 'text', 'Dịch vụ khách hỏi', 'Wanted service')

/** Their catalogue, with one rule of that condition. */
export function documentOf(condition: unknown): RuleDocument {
  const facts = [...Object.values(exampleFacts).flatMap((each) => [each.fact, each.other]), elementFact]
  const label = { vi: 'Luật', en: 'Rule' }
  const rule = { name: 'rule', label, conditions: { all: [condition] }, event: { type: 'held' } }
  return { facts, ruleSets: [{ id: 'set', hitPolicy: 'every', rules: [rule] }] } as RuleDocument
}
