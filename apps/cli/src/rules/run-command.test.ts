import { afterAll, describe, expect, it } from 'vitest'
import { careline, lines, temporaryFolder } from '../testing/careline.ts'
import { factsFile, ruleDocument } from '../testing/rule-files.ts'
import { rulesHere } from '../testing/rules-here.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const document = folder.file('doc.json', JSON.stringify(ruleDocument))
const run = (...options: string[]) => rulesHere('run', '--document', document, ...options)
const runApart = (...options: string[]) => careline('rules', 'run', '--document', document, ...options)

describe('lines', () => {
  const facts = folder.file('facts.ndjson', factsFile)

  it('answers each line in its place, a wrong one by what is wrong with it', async () => {
    const ran = await run('--facts', facts)
    expect(ran.code).toBe(2)
    expect(lines(ran)).toEqual([
      {
        eligibility: { events: [{ rule: 'known', type: 'ok', params: {} }], holds: false },
        tier: { events: [{ rule: 'store', type: 'fulfilment', params: { at: 'store' } }] },
        error: { events: [] },
      },
      { error: { line: 3, fact: 'arpu', message: '“arpu” cần một số nguyên, ví dụ 150000, không phải "x".' } },
      {
        eligibility: {
          events: [
            { rule: 'known', type: 'ok', params: {} },
            { rule: 'arpu', type: 'ok', params: {} },
          ],
          holds: true,
        },
        tier: { events: [{ rule: 'home', type: 'fulfilment', params: { at: 'home' } }] },
        error: { events: [{ rule: 'toString', type: 'topic', params: {} }] },
      },
      expect.objectContaining({ error: expect.objectContaining({ line: 5, fact: 'arpu' }) }),
      expect.objectContaining({ error: expect.objectContaining({ line: 6, fact: 'joined' }) }),
      expect.objectContaining({ error: expect.objectContaining({ line: 7, fact: 'tier' }) }),
      { error: { line: 8, fact: null, message: 'Mỗi dòng phải là một đối tượng { … }.' } },
      { error: { line: 9, fact: null, message: 'Không phải JSON hợp lệ (từ ký tự 2).' } },
      { error: { line: 10, fact: 'arpu', message: 'Khóa “arpu” được ghi hai lần.' } },
      expect.objectContaining({ error: expect.objectContaining({ line: 11, fact: 'arpu' }) }),
      expect.objectContaining({ eligibility: { events: [], holds: false } }),
    ])
    expect(ran.stderr.split('\n')).toContain(
      'Lưu ý: bỏ qua khóa “__proto__” (gặp ở dòng 4) vì tài liệu không khai dữ kiện này.',
    )
    expect(ran.stderr.match(/khóa “foo”/g)).toHaveLength(1)
    expect(ran.stderr).toMatch(/facts\.ndjson: dòng 3: “arpu” cần một số nguyên[^]*Có 8 dòng không chạy được\.\n$/)
  })

  it('gives the same bytes by all four engines, traces too', async () => {
    const reference = await runApart('--facts', facts, '--trace')
    expect(lines(reference)[0]).toHaveProperty('eligibility.trace.0.condition.children.0.seen', 142000)
    for (const engine of ['compiled', 'columns', 'sql']) {
      expect(await runApart('--facts', facts, '--trace', '--engine', engine)).toEqual(reference)
    }
  })

  it('speaks English where asked, and shows no phone number', async () => {
    const facts = folder.file('phone.ndjson', '{"arpu":1,"msisdn":84901234567}\n')
    const ran = await run('--facts', facts, '--lang', 'en')
    expect(ran.stderr).toContain('line 1: "msisdn" takes a phone number such as "84901234567".')
    expect(lines(ran)).toHaveLength(1)
  })

  it('reads a hundred thousand lines by batches', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `{"arpu":${index}}`).join('\n')
    const ran = await runApart('--facts', folder.file('many.ndjson', many), '--engine', 'compiled')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const answers = ran.stdout.split('\n')
    expect(answers).toHaveLength(100_001)
    expect(answers[49_999]).toBe(answers[0])
    expect(answers[99_999]).toBe(answers[50_000])
  })

  it('gives nothing for an empty file', async () => {
    expect(await run('--facts', folder.file('empty.ndjson', '\n\r\n'), '--engine', 'columns')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })
})

describe('refuses in one sentence, with nothing on stdout', () => {
  const good = folder.file('good.ndjson', '{"arpu":1}\n')
  const latin = folder.file('latin.ndjson', new Uint8Array([...Buffer.from('{"arpu":1}\n{"x":"'), 0xe3, 0x22, 0x7d]))
  const over = {
    facts: [],
    ruleSets: [{ id: 'offers', hitPolicy: 'every', over: { catalogue: 'packages', orderBy: [] } }],
  }
  it.each<[string[], RegExp]>([
    [['--facts', 'nowhere.ndjson'], /Không đọc được tệp nowhere\.ndjson/],
    [['--facts', folder.path], /không phải là tệp/],
    [['--facts', latin], /latin\.ndjson không phải UTF-8/],
    [['--facts', good, '--engine', 'fast'], /Không có cách chạy “fast”; hãy chọn một trong: reference, compiled/],
    [['--facts', good, '--engine', 'toString'], /Không có cách chạy “toString”/],
    [['--facts', good, '--tracee'], /Không có tùy chọn --tracee/],
    [['--facts', good, '--rules', good], /Hãy cho một tệp quy tắc/],
    [['--facts', good, '--fact-types', 'arpu=integer'], /--fact-types chỉ dùng cùng --rules/],
    [['--facts', good, '--items', 'packages'], /--items cần dạng/],
    [['--facts', good, '--engine', 'sql', '--database', 'postgres://127.0.0.1:1/x'], /cơ sở dữ liệu \(ECONNREFUSED\)/],
    [[], /Thiếu --facts/],
  ])('%j', async (options, reason) => {
    const ran = await run(...options)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr.trim().split('\n')).toEqual([expect.stringMatching(reason)])
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['no JSON', '{', /không phải JSON hợp lệ/],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), /không phải UTF-8/],
    ['a key twice', '{"facts":[],"facts":[]}', /khóa “facts” hai lần/],
    ['a set without its items', JSON.stringify(over), /--items packages=TỆP\.json/],
  ])('a document: %s', async (_what, content, reason) => {
    const ran = await rulesHere('run', '--document', folder.file('bad.json', content), '--facts', good)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr.trim().split('\n')).toEqual([expect.stringMatching(reason)])
  })
})

it('tells each problem of a refused document: place, code and what to do', async () => {
  const rule = { name: 'a', event: { type: 'x' } }
  const conditions = [
    { all: [{ fact: 'arpu', operator: 'equal', value: null }] },
    { all: [{ fact: 'nope', operator: 'equal', value: 1 }] },
  ]
  const broken = {
    facts: ruleDocument.facts,
    ruleSets: conditions.map((each, index) => ({
      id: `set${index}`,
      hitPolicy: 'collect',
      rules: [{ ...rule, conditions: each }],
    })),
  }
  const file = folder.file('broken.json', JSON.stringify(broken))
  const ran = await rulesHere('run', '--document', file, '--facts', document)
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^ruleSets\.0\.rules\.0\.conditions\.all\.0\.value: null-literal: .*isMissing.*isKnown/),
    expect.stringMatching(/^ruleSets\.1\.rules\.0\.conditions\.all\.0\.fact: unknown-fact: Chưa có dữ kiện “nope”/),
    `${file}: bị từ chối, 2 lỗi.`,
  ])
  const english = await rulesHere('run', '--document', file, '--facts', document, '--lang', 'en')
  expect(english.stderr).toContain('use isMissing or isKnown instead')
})
