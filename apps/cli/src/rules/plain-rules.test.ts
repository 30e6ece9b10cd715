import { afterAll, describe, expect, it } from 'vitest'
import { lines, temporaryFolder } from '../testing/careline.ts'
import { rulesHere } from '../testing/rules-here.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const plain = [
  {
    conditions: { all: [test('arpu', 'greaterThanInclusive', 150000), test('os', 'equal', null)] },
    event: { type: 'call', params: { at: 'home' } },
  },
  { name: 'gold', priority: 10, conditions: { any: [test('tier', 'in', ['gold'])] }, event: { type: 'vip' } },
]
const rules = folder.file('rules.json', JSON.stringify(plain))
const facts = folder.file('facts.ndjson', '{"arpu":150000.5,"tier":"gold"}\n{"os":"ios"}\n')
const run = (...options: string[]) => rulesHere('run', '--rules', rules, '--facts', facts, ...options)
const called = { rule: 'rule-1', type: 'call', params: { at: 'home' } }
const vip = { rule: 'gold', type: 'vip', params: {} }

describe('plain json-rules-engine rules', () => {
  it.each(['reference', 'compiled', 'columns', 'sql'])('run as the collect set “rules”: %s', async (engine) => {
    const ran = await run('--engine', engine)
    expect(ran.code).toBe(0)
    expect(lines(ran)).toEqual([{ rules: { events: [vip, called] } }, { rules: { events: [] } }])
    expect(ran.stderr).toBe('Lưu ý: quy tắc không cho biết kiểu của os nên coi là text; nói rõ bằng --fact-types.\n')
  })

  it('are told where they go when given as a document', async () => {
    const ran = await rulesHere('check', rules, '--lang', 'en')
    const stderr = `${rules} holds json-rules-engine's own rules and no document; give it as --rules ${rules}.\n`
    expect(ran).toEqual({ code: 1, stdout: '', stderr })
  })

  it.each<[string, string]>([
    ['words', 'arpu=integer,os:text?'],
    ['a file of types', folder.file('short.json', '{"arpu":"integer","os":"text?"}')],
    ['a file of facts', folder.file('long.json', '{"arpu":{"type":"integer"},"os":{"type":"text","nullable":true}}')],
    [
      'a catalogue',
      folder.file(
        'list.json',
        '[{"id":"arpu","type":"integer","nullable":false},{"id":"os","type":"text","nullable":true}]',
      ),
    ],
  ])('take types by %s, without ? never missing', async (_what, given) => {
    const ran = await run('--fact-types', given)
    expect(ran.code).toBe(2)
    expect(lines(ran)).toMatchObject([{ error: { line: 1, fact: 'arpu' } }, { error: { line: 2, fact: 'arpu' } }])
  })

  it.each(['arpu=money', 'arpu=', '=integer', 'arpu=integer,arpu=text', 'nowhere.json'])(
    'refuse the types %s in one sentence',
    async (given) => {
      const ran = await run('--fact-types', given)
      expect(ran).toMatchObject({ code: 1, stdout: '' })
      expect(ran.stderr.trim().split('\n')).toHaveLength(1)
    },
  )

  it('name both rules that use a fact as two types', async () => {
    const other = { name: 'odd', conditions: { all: [test('arpu', 'equal', 'x')] }, event: { type: 'y' } }
    const file = folder.file('odd.json', JSON.stringify([...plain, other]))
    const ran = await rulesHere('run', '--rules', file, '--facts', facts)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toMatch(/^2\.conditions\.all\.0: unclear-type: “arpu” .* “rule-1” .* “odd”/)
  })

  it('are described, checked and written as SQL too', async () => {
    expect((await rulesHere('describe', '--rules', rules)).stdout).toContain(
      '- rule-1: khi arpu từ 150.000 và os chưa có',
    )
    expect((await rulesHere('check', '--rules', rules)).code).toBe(0)
    expect((await rulesHere('sql', '--rules', rules)).stdout).toContain('"id": "rules"')
    const cases = [{ name: 'a', ruleSet: 'rules', facts: { tier: 'gold' }, expect: { events: ['gold'] } }]
    const file = folder.file('cases.json', JSON.stringify(cases))
    expect((await rulesHere('coverage', '--rules', rules, '--cases', file)).code).toBe(0)
  })
})

it('offers the items of a catalogue, alike by all engines', async () => {
  const document = {
    facts: [{ id: 'arpu', type: 'integer', nullable: true }],
    ruleSets: [
      {
        id: 'offers',
        hitPolicy: 'every',
        over: { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' }], limit: 2 },
        rules: [
          {
            name: 'fits',
            conditions: { all: [test('item.price', 'lessThanInclusive', { fact: 'arpu' })] },
            event: { type: 'offer' },
          },
        ],
      },
    ],
  }
  const file = folder.file('over.json', JSON.stringify(document))
  const items = folder.file('items.json', '[{"id":"a","price":50},{"id":"b","price":90},{"id":"É\\"x","price":null}]')
  const rows = folder.file('rows.ndjson', '{"arpu":1000}\n{}\n')
  const offer = (engine: string) =>
    rulesHere('run', '--document', file, '--items', `packages=${items}`, '--facts', rows, '--trace', '--engine', engine)
  const reference = await offer('reference')
  expect(lines(reference)).toMatchObject([
    { offers: { events: [], holds: true, offered: ['b', 'a'], trace: [{ item: 'b', passes: true }, {}, {}] } },
    { offers: { events: [], holds: false, offered: [] } },
  ])
  for (const engine of ['compiled', 'columns', 'sql']) expect(await offer(engine)).toEqual(reference)
  const odd = folder.file(
    'odd-items.json',
    '{"facts":[{"id":"item.price","type":"integer","nullable":false}],"items":[{"id":"a"}]}',
  )
  const ran = await rulesHere('check', file, '--items', `packages=${odd}`)
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/“a”: “item\.price” không được thiếu/) })
})
