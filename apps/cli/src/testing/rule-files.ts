const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })

/** A document with each hit policy, and names that any object has. */
export const ruleDocument = {
  facts: [
    { id: 'arpu', type: 'integer', nullable: false },
    { id: 'tier', type: 'enum', nullable: true, values: ['none', 'gold'] },
    { id: 'joined', type: 'date', nullable: true },
    { id: 'seenAt', type: 'timestamp', nullable: true },
    { id: 'toString', type: 'text', nullable: true },
    { id: 'msisdn', type: 'phone', nullable: true },
  ],
  conditions: { rich: { any: [test('arpu', 'greaterThanInclusive', 500000), test('tier', 'equal', 'gold')] } },
  ruleSets: [
    {
      id: 'eligibility',
      hitPolicy: 'every',
      rules: [
        { name: 'arpu', conditions: { all: [test('arpu', 'greaterThanInclusive', 150000)] }, event: { type: 'ok' } },
        {
          name: 'known',
          priority: 3,
          conditions: { any: [test('tier', 'isKnown', true), test('seenAt', 'isKnown', true)] },
          event: { type: 'ok' },
        },
      ],
    },
    {
      id: 'tier',
      hitPolicy: 'first',
      rules: [
        {
          name: 'home',
          priority: 2,
          conditions: { condition: 'rich' },
          event: { type: 'fulfilment', params: { at: 'home' } },
        },
        {
          name: 'store',
          conditions: { all: [test('arpu', 'greaterThanInclusive', 50000)] },
          event: { type: 'fulfilment', params: { at: 'store' } },
        },
      ],
    },
    {
      id: 'error',
      hitPolicy: 'collect',
      rules: [
        { name: 'toString', conditions: { all: [test('toString', 'startsWith', 'x')] }, event: { type: 'topic' } },
      ],
    },
  ],
}

/** A byte order mark, both ends of line, a blank line, eight wrong lines, and no end to the last. */
export const factsFile = [
  '\uFEFF{"arpu":142000,"tier":"none"}\r\n\r\n{"arpu":"x"}',
  '{"arpu":600000,"tier":"gold","toString":"xé\u2028","seenAt":"2022-10-28T09:00:00+07:00","foo":1,"__proto__":2}',
  '{"arpu":1.5,"foo":2}',
  '{"arpu":150000,"joined":"2022-02-30"}',
  '{"arpu":150000,"tier":"silver"}',
  '[1]',
  '{bad',
  '{"arpu":1,"arpu":2}',
  '{}',
  '{"arpu":-0}',
].join('\n')
