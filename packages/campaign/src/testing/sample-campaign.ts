import { sampleRuleSets } from './sample-rule-sets.ts'
import { sampleScript } from './sample-script.ts'

const label = (text: string) => ({ vi: text, en: text })
const fact = (id: string, type: string, more: object = {}) => ({ id, type, nullable: false, label: label(id), ...more })

/** A campaign in small, unparsed: two topics, gifts for points, a package, a store. For tests; each call makes a new one. */
export function sampleDocument() {
  return {
    schemaVersion: 1,
    id: 'sample',
    label: label('Chiến dịch mẫu'),
    description: label('Dùng để kiểm tra.'),
    period: { from: '2022-10-17', to: '2022-11-30' },
    timeZone: 'Asia/Ho_Chi_Minh',
    rehearsalStartsAt: '2022-10-28T09:00:00+07:00',
    settings: { hotline: { label: label('Tổng đài'), value: '9090' } },
    lists: [{ id: 'wave-1', fact: 'lists.wave1', label: label('Đợt 1') }],
    facts: [
      fact('msisdn', 'phone'),
      fact('fullName', 'text', { sensitive: true }),
      fact('arpuVnd', 'integer', { unit: 'VND/month', min: 0 }),
      fact('points', 'integer'),
      fact('balanceVnd', 'integer', { nullable: true }),
      fact('zaloReachable', 'boolean'),
      fact('optedOut', 'boolean'),
      fact('province', 'text'),
      fact('district', 'text', { nullable: true }),
      fact('address', 'text', { nullable: true, sensitive: true }),
      fact('lists.wave1', 'boolean'),
    ],
    conditions: {
      'zalo-reachable': { all: [{ fact: 'zaloReachable', operator: 'equal', value: true }] },
      'balance-covers-package': {
        all: [{ fact: 'balanceVnd', operator: 'greaterThanInclusive', value: { fact: 'item.priceVnd' } }],
      },
    },
    ruleSets: sampleRuleSets(),
    decisions: {
      eligibility: 'eligibility',
      contact: { ruleSet: 'contact', param: 'contact' },
      callOrder: 'call-order',
      topics: 'topics',
      outputs: [
        { id: 'topics', ruleSet: 'topics', param: 'topic' },
        { id: 'giftFulfilment', ruleSet: 'gift-tiering', param: 'fulfilment' },
        { id: 'gifts', ruleSet: 'gift-offers', onlyWith: 'giftFulfilment' },
        { id: 'packages', ruleSet: 'package-offers' },
        { id: 'messages', ruleSet: 'message-plan', param: 'message', needsContact: true },
      ],
    },
    catalogues: {
      gifts: {
        label: label('Quà'),
        facts: [fact('item.points', 'integer'), fact('item.kind', 'enum', { values: ['physical', 'insurance'] })],
        items: [
          { id: 'helmet', label: 'Mũ bảo hiểm', points: 500, kind: 'physical' },
          { id: 'pvi', label: 'Bảo hiểm PVI', points: 2000, kind: 'insurance' },
        ],
      },
      packages: {
        label: label('Gói'),
        facts: [fact('item.priceVnd', 'integer')],
        items: [
          { id: 'C90', label: 'Gói C90', priceVnd: 90000 },
          { id: 'C200', label: 'Gói C200', priceVnd: 200000 },
        ],
      },
      stores: {
        label: label('Cửa hàng'),
        facts: [fact('item.province', 'text'), fact('item.district', 'text'), fact('item.address', 'text')],
        items: [
          { id: 's1', label: 'CH Ninh Kiều', province: '92', district: '916', address: '50 đường 30/4' },
          { id: 's2', label: 'CH Cái Răng', province: '92', district: '919', address: '1 Võ Tánh' },
        ],
      },
    },
    provinces: [
      {
        code: '92',
        name: 'Cần Thơ',
        districts: [
          { code: '916', name: 'Ninh Kiều' },
          { code: '919', name: 'Cái Răng' },
        ],
      },
    ],
    templates: [
      {
        id: 'sms-1',
        label: label('SMS-1'),
        class: 'campaign',
        advertising: true,
        channels: ['sms'],
        text: '(CSKH) Quy khach {{ name }} co {{ points }} diem.',
        variables: {
          name: { path: 'facts.fullName', format: 'plain' },
          points: { path: 'facts.points', format: 'number' },
        },
      },
      {
        id: 'store-address',
        label: label('Cửa hàng'),
        class: 'service',
        advertising: false,
        channels: ['viber', 'zalo', 'sms'],
        text: 'Moi Quy khach den {{ address }} truoc {{ until }} nhan {{ gift }}',
        variables: {
          address: { path: 'store.address' },
          until: { path: 'deadlines.pickup', format: 'date' },
          gift: { path: 'chosen.gifts.label' },
        },
      },
    ],
    script: sampleScript(),
    policies: {
      calls: {
        topicsPerCall: 2,
        maxAttempts: 3,
        retryAfterHours: 4,
        callingHours: { from: '07:30', to: '17:00' },
        refusalReasons: [{ id: 'port-out', label: label('Chuyển mạng'), report: 'port-out' }],
        endReasons: [{ id: 'hung-up', label: label('Tắt máy') }],
      },
      messages: {
        sends: [{ template: 'sms-1', on: '2022-10-28' }],
        caps: [{ channel: 'sms', class: 'campaign', perSubscriber: 2 }],
        reach: { sms: {}, zalo: { all: ['zalo-reachable'] } },
        brandnames: { sms: 'MobiFone 9' },
      },
      deadlines: [
        {
          id: 'pickup',
          label: label('Nhận quà'),
          rule: { kind: 'calendar-days', days: 2 },
          when: { all: ['decision:giftFulfilment=store-pickup'] },
        },
        { id: 'topUpWatch', label: label('Nạp tiền'), rule: { kind: 'calendar-days', days: 2 } },
        { id: 'identity', label: label('TTTB'), rule: { kind: 'hours', hours: 24 } },
      ],
      holidays: [],
      followUps: [
        { id: 'pick-up', label: label('Nhận quà'), owner: 'backoffice', deadline: 'pickup' },
        { id: 'watch-top-up', label: label('Theo dõi'), owner: 'agent', deadline: 'topUpWatch' },
        {
          id: 'dossier',
          label: label('Hồ sơ'),
          owner: 'backoffice',
          deadline: 'identity',
          startsWith: 'dossier-complete',
        },
      ],
      compliance: {
        inForceFrom: '2020-10-01',
        source: label('NĐ 91/2020'),
        advertisingSmsHours: { from: '07:00', to: '22:00' },
        advertisingCallHours: { from: '08:00', to: '17:00' },
        advertisingSmsPerDay: 3,
        advertisingCallsPerDay: 1,
      },
    },
    caseBase: {
      msisdn: '84901234567',
      fullName: 'Đặng An',
      arpuVnd: 250000,
      points: 600,
      balanceVnd: 100000,
      zaloReachable: true,
      optedOut: false,
      province: '92',
      district: '916',
      address: '12 Nguyễn Trãi',
      'lists.wave1': false,
    },
    cases: [
      {
        name: 'Đủ điều kiện',
        proves: ['R3'],
        kind: 'example',
        facts: {},
        expect: { eligible: true, gifts: ['helmet'] },
      },
      {
        name: 'Dưới ngưỡng',
        proves: ['R3'],
        kind: 'invariant',
        facts: { arpuVnd: 149999 },
        expect: { eligible: false },
      },
    ],
  }
}
