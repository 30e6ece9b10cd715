import { afterAll, describe, expect, it } from 'vitest'
import { careline, type Ran, temporaryFolder } from '../testing/careline.ts'
import { ruleDocument } from '../testing/rule-files.ts'
import { rulesHere as rules } from '../testing/rules-here.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const json = (ran: Ran) => JSON.parse(ran.stdout) as Record<string, unknown>
const withThreshold = (arpu: number) => JSON.stringify(ruleDocument).replaceAll('150000', String(arpu))
const document = folder.file('doc.json', JSON.stringify(ruleDocument))
const raised = folder.file('raised.json', withThreshold(200000))
const broken = folder.file('broken.json', '{"facts":[],"ruleSets":[{"id":"x","hitPolicy":"all","rules":[]}]}')

describe('check', () => {
  it('passes good rules, tells findings with a witness, and refuses broken ones', async () => {
    const tiers = { ...ruleDocument, ruleSets: ruleDocument.ruleSets.filter(({ id }) => id !== 'tier') }
    const clean = await rules('check', folder.file('clean.json', JSON.stringify(tiers)), '--json')
    expect([clean.code, json(clean)]).toEqual([0, { ok: true, complete: true, findings: [] }])
    const odd = await rules('check', document)
    expect(odd.code).toBe(2)
    expect(odd.stdout).toMatch(/^tier: gap: .*\n {2}ví dụ: \{.*"arpu":/)
    expect(json(await rules('check', document, '--json'))).toMatchObject({
      findings: [{ code: 'gap', ruleSetId: 'tier', witness: { tier: expect.anything() } }],
    })
    expect(await rules('check', broken)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^ruleSets\.0\.hitPolicy: wrong-shape: .*\n.*bị từ chối, 1 lỗi\.\n$/),
    })
    const refused = await rules('check', broken, '--json', '--lang', 'en')
    expect([refused.code, json(refused)]).toMatchObject([1, { ok: false, problems: [{ code: 'wrong-shape' }] }])
  })
})

describe('in sentences', () => {
  it('reads every rule as a sentence', async () => {
    const ran = await rules('describe', document)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain(
      'tier: quy tắc đúng có ưu tiên cao nhất\n- home: khi arpu từ 500.000 hoặc tier là gold (kết quả: at = home).\n',
    )
    const english = await rules('describe', '--lang', 'en', document, '--json')
    expect(json(english)).toMatchObject({
      ruleSets: [{ id: 'eligibility', rules: [{ sentence: 'arpu: when arpu is at least 150.000.' }, {}] }, {}, {}],
    })
  })
})

describe('explain', () => {
  const facts = folder.file('facts.ndjson', '{"arpu":142000,"tier":"none","msisdn":"84901234567"}\n{"arpu":null}\n')

  it('says why, and what would flip it', async () => {
    const ran = await rules('explain', '--document', document, '--facts', facts, '--changeable', 'arpu')
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain(
      'Dòng 1 · eligibility\n  arpu: arpu 142.000, cần từ 150.000.\n  → Chưa đạt: arpu 142.000, cần thêm 8.000; các điều kiện khác đều đạt.\n',
    )
    expect(ran.stdout).toMatch(/\nDòng 2: “arpu” không được thiếu hoặc null.*\n$/)
  })

  it('says it as NDJSON, beside the answer', async () => {
    const ran = await rules('explain', '--document', document, '--facts', facts, '--json')
    const [first, second] = ran.stdout.trim().split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({
      eligibility: {
        holds: false,
        why: ['arpu: arpu 142.000, cần từ 150.000.'],
        flip: { changes: [{ fact: 'arpu', from: 142000, to: 150000 }], complete: true },
      },
    })
    expect(JSON.parse(second ?? '')).toMatchObject({ error: { line: 2, fact: 'arpu' } })
  })

  it('knows which facts there are', async () => {
    const ran = await rules('explain', '--document', document, '--facts', facts, '--changeable', 'arpu,nope')
    expect(ran).toEqual({ code: 1, stdout: '', stderr: '--changeable: chưa có dữ kiện “nope”.\n' })
  })
})

describe('diff', () => {
  it('ends like diff(1): nothing said of the same, and for whom it differs otherwise', async () => {
    expect((await rules('diff', document, document)).code).toBe(0)
    const ran = await rules('diff', document, raised)
    expect(ran.code).toBe(2)
    expect(ran.stdout).toMatch(
      /^eligibility: quyết định khác\n {2}arpu từ 150\.000 đến 199\.999: trước đạt, nay không\.\n {2}ví dụ: \{"arpu":150000/,
    )
    expect(ran.stdout).toContain('  - arpu: đổi “arpu từ 150.000” thành “arpu từ 200.000”')
    expect(json(await rules('diff', document, raised, '--json'))).toMatchObject({
      same: false,
      ruleSets: [{ id: 'eligibility', status: 'changed', complete: true }, { status: 'same' }, { status: 'same' }],
    })
  })

  it('counts another wording as the same, and a set that is gone as a difference', async () => {
    const renamed = JSON.stringify(ruleDocument).replace('"name":"home"', '"name":"at-home"')
    const reworded = await rules('diff', document, folder.file('renamed.json', renamed))
    expect(reworded.code).toBe(0)
    expect(reworded.stdout).toContain('tier: viết khác, quyết định như cũ')
    const fewer = { ...ruleDocument, ruleSets: ruleDocument.ruleSets.slice(0, 2) }
    const ran = await rules('diff', document, folder.file('fewer.json', JSON.stringify(fewer)))
    expect([ran.code, ran.stdout.trim().split('\n').at(-1)]).toEqual([2, 'error: bộ quy tắc bị bỏ'])
  })

  it('tells what became of a named condition', async () => {
    const richer = JSON.stringify(ruleDocument).replace('500000', '600000')
    const ran = await rules('diff', document, folder.file('richer.json', richer))
    expect(ran.stdout).toMatch(/^tier: quyết định khác$/m)
    expect(ran.stdout).toMatch(/^ {2}- .*rich.*“arpu từ 500\.000” thành “arpu từ 600\.000”/m)
  })

  it('compares plain rules too, and refuses a fact of another type, a broken version and a lone file', async () => {
    const plain = (value: unknown) =>
      folder.file(
        'plain.json',
        JSON.stringify([{ conditions: { all: [{ fact: 'arpu', operator: 'equal', value }] }, event: { type: 'x' } }]),
      )
    const text = await rules('diff', document, plain('x'))
    expect(text).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/“arpu” là integer .* text/) })
    expect((await rules('diff', plain(5), plain(5))).code).toBe(0)
    expect((await rules('diff', document, broken)).code).toBe(1)
    expect(await rules('diff', document)).toMatchObject({ code: 1, stdout: '' })
  })
})

describe('sql', () => {
  it('writes one rule set with its values', async () => {
    const ran = await rules('sql', document, '--rule-set', 'eligibility', '--table', 'c')
    expect(json(ran)).toMatchObject({
      ruleSets: [
        {
          id: 'eligibility',
          rules: [{ name: 'arpu', text: expect.stringContaining('"c"."arpu" >= $1'), values: [150000] }, {}],
        },
      ],
    })
  })

  it('writes what several rules ask as columns of what is selected from', async () => {
    const { ruleSets, ...rest } = ruleDocument
    const alike = ['home', 'store'].map((name, at) => ({
      name,
      conditions: { all: [{ condition: 'rich' }, { fact: 'arpu', operator: 'lessThan', value: at }] },
      event: { type: 'fulfilment' },
    }))
    const file = folder.file('shared.json', JSON.stringify({ ...rest, ruleSets: [{ ...ruleSets[2], rules: alike }] }))
    expect(json(await rules('sql', file, '--table', 'c', '--share'))).toMatchObject({
      from: {
        text: expect.stringMatching(/^\(SELECT "c"\.\*, .*\$2.* AS "shared-1" FROM "c" OFFSET 0\) AS "c"$/),
        values: [500000, 'gold'],
      },
      ruleSets: [
        { rules: [{ text: expect.stringMatching(/^\(+"shared-1"\)* AND .*"c"\."arpu" < \$1/), values: [0] }, {}] },
      ],
    })
  })

  it.each([
    [['--share'], /--share cần --table/],
    [['--rule-set', 'nope'], /Không có bộ quy tắc “nope”; có: eligibility, tier, error\./],
    [['--table', 'a"; drop'], /--table cần một tên/],
    [['more.json'], /Thừa “more\.json”/],
  ])('refuses %j', async (options, reason) => {
    expect(await rules('sql', document, ...options)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(reason),
    })
  })
})

describe('coverage', () => {
  const one = { name: 'rich', ruleSet: 'eligibility', facts: { arpu: 150000, tier: 'gold' }, expect: { holds: true } }
  const cases = (list: object[]) => folder.file('cases.json', JSON.stringify(list))

  it('runs cases, and tells what they leave unshown', async () => {
    const passing = await rules('coverage', document, '--cases', cases([one]))
    expect([passing.code, passing.stdout]).toEqual([
      0,
      expect.stringMatching(/1 tình huống đạt, 0 chưa đạt; phủ 0\/13/),
    ])
    expect((await rules('coverage', document, '--cases', cases([one]), '--require-complete')).code).toBe(2)
    const failing = cases([{ ...one, expect: { holds: false } }])
    const ran = await rules('coverage', document, '--cases', failing, '--json')
    expect([ran.code, json(ran)]).toMatchObject([
      2,
      { passed: 0, failed: [{ name: 'rich', differences: [{ part: 'holds', expected: false, actual: true }] }] },
    ])
  })

  it.each<[object, RegExp]>([
    [{ ...one, ruleSet: 'nope' }, /0 \(rich\): không có bộ quy tắc “nope”/],
    [{ ...one, facts: { arpu: 'x' } }, /0 \(rich\): “arpu” cần một số nguyên/],
    [{ ...one, facts: { nope: 1 } }, /0 \(rich\): chưa có dữ kiện “nope”/],
    [{ ...one, expect: { held: true } }, /0\.expect: tình huống chưa đúng dạng/],
  ])('refuses the case %j', async (wrong, reason) => {
    const ran = await rules('coverage', document, '--cases', cases([wrong]))
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(reason) })
  })
})

it('has a help for the group and each of its commands', async () => {
  const group = await careline('rules', '--help')
  expect(group.stdout).toContain('--lang vi|en')
  expect(group.stdout).not.toContain('\u001B')
  expect(group).toMatchObject({ code: 0, stderr: '' })
  expect(group.stdout).toContain('careline rules run|check|describe|explain|diff|sql|coverage')
  for (const command of ['run', 'check', 'diff']) {
    const ran = await careline('rules', command, '--help')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain(`careline rules ${command}`)
  }
  expect((await careline('rules', 'dance')).code).toBe(1)
})
