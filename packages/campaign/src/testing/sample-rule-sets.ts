const label = (text: string) => ({ vi: text, en: text })

function rule(name: string, condition: object, type: string, params: object = {}, priority = 1) {
  return { name, label: label(name), conditions: { all: [condition] }, event: { type, params }, priority }
}

const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })

/** The rule sets of the sample campaign. */
export function sampleRuleSets() {
  return [
    {
      id: 'eligibility',
      label: label('Điều kiện'),
      hitPolicy: 'every',
      rules: [
        rule('arpu-at-least-minimum', test('arpuVnd', 'greaterThanInclusive', 150000), 'eligible'),
        rule('not-called-in-wave-1', test('lists.wave1', 'equal', false), 'eligible'),
      ],
    },
    {
      id: 'contact',
      hitPolicy: 'first',
      rules: [rule('opted-out', test('optedOut', 'equal', true), 'contact', { contact: 'opted-out' })],
    },
    {
      id: 'call-order',
      hitPolicy: 'first',
      orderBy: [{ fact: 'arpuVnd', direction: 'desc' }],
      rules: [rule('rich', test('arpuVnd', 'greaterThanInclusive', 500000), 'band')],
    },
    {
      id: 'topics',
      hitPolicy: 'collect',
      rules: [
        rule('package', test('msisdn', 'isKnown', true), 'topic', { topic: 'package' }, 1),
        rule('gift', test('points', 'greaterThanInclusive', 0), 'topic', { topic: 'gift' }, 2),
      ],
    },
    {
      id: 'gift-tiering',
      hitPolicy: 'first',
      rules: [
        rule('home', test('arpuVnd', 'greaterThanInclusive', 500000), 'gift', { fulfilment: 'home-delivery' }, 2),
        rule('store', test('points', 'greaterThanInclusive', 0), 'gift', { fulfilment: 'store-pickup' }, 1),
      ],
    },
    {
      id: 'gift-offers',
      hitPolicy: 'every',
      over: { catalogue: 'gifts', orderBy: [{ fact: 'item.points', direction: 'desc' }], limit: 3 },
      rules: [rule('within-points', test('points', 'greaterThanInclusive', { fact: 'item.points' }), 'offer')],
    },
    {
      id: 'package-offers',
      hitPolicy: 'every',
      over: { catalogue: 'packages', orderBy: [{ fact: 'item.priceVnd', direction: 'desc' }] },
      rules: [rule('within-charge', test('arpuVnd', 'greaterThanInclusive', { fact: 'item.priceVnd' }), 'offer')],
    },
    {
      id: 'message-plan',
      hitPolicy: 'collect',
      rules: [rule('sms-1', test('points', 'greaterThanInclusive', 0), 'message', { message: 'sms-1' })],
    },
  ]
}
