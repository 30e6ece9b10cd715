import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../testing/sample-campaign.ts'
import { canonicalJson } from './canonical-json.ts'
import { parseCampaign } from './parse-campaign.ts'

/** The problems of the sample with an edit; the document is edited as the JSON that it is. */
function problemsOf(edit: (document: object) => void) {
  const document = JSON.parse(JSON.stringify(sampleDocument())) as object
  edit(document)
  const parsed = parseCampaign(document)
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

const set = (path: string, value: unknown) => (document: object) => {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<object>((at, key) => Reflect.get(at, key) as object, document)
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else Reflect.set(holder, last, value)
}

describe('parseCampaign', () => {
  it('reads a whole document', () => {
    expect(problemsOf(() => {})).toEqual([])
  })

  it.each([
    ['a rule set that is not there', 'decisions.eligibility', 'nobody', 'unknown-rule-set decisions.eligibility'],
    ['a wrong hit policy', 'decisions.eligibility', 'topics', 'wrong-hit-policy decisions.eligibility'],
    ['a topics output that is not there', 'decisions.topics', 'nothing', 'unknown-output decisions.topics'],
    [
      'an output that comes too late',
      'decisions.outputs.1.onlyWith',
      'gifts',
      'late-output decisions.outputs.1.onlyWith',
    ],
    [
      'an output without a parameter',
      'decisions.outputs.1.param',
      undefined,
      'missing-param decisions.outputs.1.param',
    ],
    ['a list whose fact is no boolean', 'lists.0.fact', 'points', 'list-fact-not-boolean lists.0.fact'],
    [
      'a variable bound to nothing (D20)',
      'templates.0.variables.points.path',
      'facts.pionts',
      'unknown-binding templates.0.variables.points.path',
    ],
    [
      'a planned text that needs a call',
      'templates.0.variables.points.path',
      'chosen.gifts.points',
      'unknown-binding templates.0.variables.points.path',
    ],
    [
      'a text with an unknown variable (D20)',
      'templates.0.text',
      '{{ name }} {{ points }} {{ tier }}',
      'unknown-variable templates.0.text',
    ],
    [
      'a script line bound to nothing (D20)',
      'script.variables.speaker.path',
      'captures.nobody',
      'unknown-binding script.variables.speaker.path',
    ],
    ['a script that leads nowhere', 'script.steps.2.ask.next', 'nowhere', 'unknown-target script.steps.2.ask.next'],
    [
      'a follow-up without its deadline',
      'policies.followUps.0.deadline',
      'never',
      'unknown-deadline policies.followUps.0.deadline',
    ],
    [
      'a planned send of a service text (D13)',
      'policies.messages.sends.0.template',
      'store-address',
      'send-not-campaign-class policies.messages.sends.0.template',
    ],
    [
      'a send outside the campaign (D16)',
      'policies.messages.sends.0.on',
      '2023-01-01',
      'send-outside-period policies.messages.sends.0.on',
    ],
    [
      'a deadline that asks what only a call knows',
      'policies.deadlines.0.when.all.0',
      'answer:greet=yes',
      'unknown-flag policies.deadlines.0.when',
    ],
    [
      'a reach that asks nothing known',
      'policies.messages.reach.zalo.all.0',
      'has-zalo',
      'unknown-flag policies.messages.reach.zalo',
    ],
    ['dates the wrong way round (D16)', 'period.to', '2022-10-01', 'reversed-period period'],
    ['a time zone that is not there', 'timeZone', 'Asia/Can_Tho', 'unknown-time-zone timeZone'],
    [
      'an item without a value',
      'catalogues.gifts.items.0.points',
      undefined,
      'missing-item-value catalogues.gifts.items.0.points',
    ],
    [
      'an item with a wrong value',
      'catalogues.gifts.items.0.kind',
      'toy',
      'wrong-item-value catalogues.gifts.items.0.kind',
    ],
    [
      'an undeclared attribute',
      'catalogues.gifts.items.0.colour',
      'red',
      'unknown-item-attribute catalogues.gifts.items.0.colour',
    ],
    ['two items of one id', 'catalogues.gifts.items.1.id', 'helmet', 'duplicate-id catalogues.gifts.items.1'],
    ['a case with an unknown fact', 'cases.0.facts.arpu', 1, 'unknown-fact cases.0.facts.arpu'],
    ['a case with a wrong value', 'cases.0.facts.arpuVnd', '1', 'wrong-case-fact cases.0.facts.arpuVnd'],
    ['a case that expects what is not decided', 'cases.0.expect.gift', [], 'unknown-output cases.0.expect.gift'],
    ['a base customer with a hole', 'caseBase.arpuVnd', undefined, 'wrong-case-fact caseBase.arpuVnd'],
    ['a key that is not known', 'colour', 'red', 'wrong-shape '],
  ])('refuses %s', (_what, path, value, expected) => {
    expect(problemsOf(set(path, value))).toContain(expected)
  })

  it('passes on what rules refuse, with the place in the document', () => {
    const problems = problemsOf(
      set('ruleSets.0.rules.0.conditions', { all: [{ fact: 'nobody', operator: 'equal', value: 1 }] }),
    )
    expect(problems).toEqual(['unknown-fact ruleSets.0.rules.0.conditions.all.0.fact'])
  })

  it.each([null, 7, 'text', [], {}, { facts: 1, conditions: [], ruleSets: 'x', catalogues: { a: 1 } }])(
    'says what is wrong with %j and never throws',
    (input) => {
      const parsed = parseCampaign(input)
      expect(parsed.ok).toBe(false)
      const said = parsed.ok ? [] : parsed.problems.map(({ message }) => message)
      expect(said.length).toBeGreaterThan(0)
      expect(said.every(({ vi, en }) => vi !== '' && en !== '')).toBe(true)
    },
  )

  it('refuses a document that nests without end', () => {
    let deep: unknown = { fact: 'points', operator: 'equal', value: 1 }
    for (let depth = 0; depth < 50_000; depth += 1) deep = { not: deep }
    const parsed = parseCampaign({ ...sampleDocument(), conditions: { deep: { all: [deep] } } })
    expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'too-deep' }] })
  })
})

describe('canonicalJson', () => {
  it('is the same text for the same content, whatever the order of keys', () => {
    expect(canonicalJson({ b: [{ y: 1, x: null }], a: 'ô' })).toBe('{"a":"ô","b":[{"x":null,"y":1}]}')
    expect(canonicalJson({ a: 'ô', b: [{ x: null, y: 1 }] })).toBe(canonicalJson({ b: [{ y: 1, x: null }], a: 'ô' }))
  })
})
