import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Campaign } from '../document/campaign.ts'
import { parseCampaign } from '../document/parse-campaign.ts'
import { sampleDocument } from '../testing/sample-campaign.ts'
import { chosenSide, chooseSide, mergeCampaigns, type Merged } from './merge-campaigns.ts'
import { partChanges, undoPartChanges } from './part-changes.ts'

const seed = Number(process.env['CARELINE_SEED'] ?? 20221028)
console.info(`merge: seed ${seed} (CARELINE_SEED chooses another)`)

const parsed = parseCampaign(sampleDocument())
if (!parsed.ok) throw new Error('The sample campaign does not parse.')
const BASE = parsed.campaign

type Rule = Campaign['ruleSets'][number]['rules'][number]
type EditRules = (rules: Rule[]) => Rule[]

/** The campaign with the rules of one of its sets edited. */
const withRules = (id: string, edit: EditRules, campaign = BASE): Campaign => ({
  ...campaign,
  ruleSets: campaign.ruleSets.map((set) => (set.id === id ? { ...set, rules: edit(set.rules) } : set)),
})
const rule = (name: string, value = 0): Rule => ({
  name,
  conditions: { all: [{ fact: 'arpuVnd', operator: 'greaterThan', value }] },
  event: { type: 'eligible' },
})
const change =
  (name: string, value: number): EditRules =>
  (rules) =>
    rules.map((each) => (each.name === name ? rule(name, value) : each))

const merged = (mine: Campaign, theirs: Campaign, base = BASE): Campaign => {
  const result = mergeCampaigns(base, mine, theirs)
  if (!result.ok) throw new Error(JSON.stringify(result.conflicts))
  return result.document as Campaign
}
const rulesOf = (campaign: Campaign, id: string) => campaign.ruleSets.find((set) => set.id === id)?.rules ?? []
const names = (campaign: Campaign) => rulesOf(campaign, 'many').map(({ name }) => name)

const MANY = Array.from({ length: 8 }, (_, at) => `r${at}`)
const many: Campaign = {
  ...BASE,
  ruleSets: [...BASE.ruleSets, { id: 'many', hitPolicy: 'every', rules: MANY.map((name) => rule(name)) }],
}

/** Edits of rules that the other side leaves alone: each changes or removes some of its own, and adds others. */
const edits = fc
  .record({
    owners: fc.array(fc.constantFrom('mine', 'theirs', 'nobody'), { minLength: MANY.length, maxLength: MANY.length }),
    removes: fc.array(fc.boolean(), { minLength: MANY.length, maxLength: MANY.length }),
    adds: fc.array(fc.record({ by: fc.constantFrom('mine', 'theirs'), at: fc.nat(MANY.length) }), { maxLength: 5 }),
  })
  .map(({ owners, removes, adds }) => {
    const of = (side: string): EditRules => {
      const own = new Map(MANY.flatMap((name, at) => (owners[at] === side ? [[name, removes[at] ?? false]] : [])))
      return (rules) => {
        const left = rules.flatMap((each) => {
          const removed = own.get(each.name)
          if (removed === undefined) return [each]
          return removed ? [] : [rule(each.name, side.length)]
        })
        return adds.reduce(
          (list, { by, at }, index) => (by === side ? list.toSpliced(at, 0, rule(`${side}-${index}`)) : list),
          left,
        )
      }
    }
    return { mine: of('mine'), theirs: of('theirs') }
  })

it('merges edits of different rules to the same document whoever saves first, with every edit in it', () => {
  fc.assert(
    fc.property(edits, ({ mine, theirs }) => {
      const [my, their] = [withRules('many', mine, many), withRules('many', theirs, many)]
      const both = merged(my, their, many)
      expect(merged(their, my, many)).toEqual(both)
      const oneAfterTheOther = withRules('many', theirs, my)
      const byName = (campaign: Campaign) => new Map(rulesOf(campaign, 'many').map((each) => [each.name, each]))
      expect(byName(both)).toEqual(byName(oneAfterTheOther))
      const placeOfMine = (campaign: Campaign) => names(campaign).filter((name) => names(my).includes(name))
      expect(placeOfMine(both)).toEqual(names(my).filter((name) => names(both).includes(name)))
    }),
    { seed, numRuns: 300 },
  )
})

it('keeps what one side did where the other did nothing, or the same', () => {
  const edited = withRules('topics', change('gift', 7))
  expect(merged(edited, BASE)).toEqual(edited)
  expect(merged(BASE, edited)).toEqual(edited)
  expect(merged(edited, edited)).toEqual(edited)
})

it('says which rule both changed, with both versions, and merges nothing then', () => {
  const [mine, theirs] = [withRules('topics', change('gift', 7)), withRules('topics', change('gift', 8))]
  expect(mergeCampaigns(BASE, mine, theirs)).toEqual({
    ok: false,
    conflicts: [
      {
        path: ['ruleSets', 'topics', 'rules', 'gift'],
        base: rulesOf(BASE, 'topics').find(({ name }) => name === 'gift'),
        mine: rule('gift', 7),
        theirs: rule('gift', 8),
      },
    ],
  })
})

it('is a conflict where one removed the rule that the other changed', () => {
  const removed = withRules('topics', (rules) => rules.filter(({ name }) => name !== 'gift'))
  const result = mergeCampaigns(BASE, removed, withRules('topics', change('gift', 8)))
  expect(result).toMatchObject({ ok: false, conflicts: [{ mine: undefined, theirs: rule('gift', 8) }] })
})

it('takes the order from who moved rules, and asks where both did otherwise', () => {
  const moved = (...order: string[]) => withRules('many', () => order.map((name) => rule(name)), many)
  const reversed = moved(...MANY.toReversed())
  expect(names(merged(reversed, withRules('many', change('r3', 9), many), many))).toEqual(MANY.toReversed())
  const shifted = moved(...MANY.slice(1), 'r0')
  expect(mergeCampaigns(many, reversed, shifted)).toMatchObject({
    ok: false,
    conflicts: [{ path: ['ruleSets', 'many', 'rules', 'order'] }],
  })
})

type Side = 'mine' | 'theirs'
const choices = (asked: Merged, side: Side) =>
  asked.ok ? [] : asked.conflicts.map((conflict) => chooseSide(conflict, side))
/** Merged as somebody does who is asked, and takes one side everywhere. */
const mergeChosen = (base: unknown, mine: unknown, theirs: unknown, side: Side): Merged =>
  mergeCampaigns(base, mine, theirs, choices(mergeCampaigns(base, mine, theirs), side))

it('asks again where the version that was to give way is not the one that was seen', () => {
  const [mine, seen, newer] = [7, 8, 9].map((value) => withRules('topics', change('gift', value)))
  const asked = mergeCampaigns(BASE, mine, seen)
  expect(mergeCampaigns(BASE, mine, seen, choices(asked, 'mine'))).toEqual({ ok: true, document: mine })
  expect(mergeCampaigns(BASE, mine, newer, choices(asked, 'mine'))).toEqual(mergeCampaigns(BASE, mine, newer))
  expect(mergeCampaigns(BASE, newer, seen, choices(asked, 'theirs'))).toEqual(mergeCampaigns(BASE, newer, seen))
  expect(mergeCampaigns(BASE, mine, newer, choices(asked, 'theirs'))).toEqual({ ok: true, document: newer })
})

it('takes a choice for made while what it was made over still stands, so that a page asks again where it does not', () => {
  const conflict = { path: ['ruleSets', 'topics', 'rules', 'gift'], base: 1, mine: 2, theirs: 3 }
  const choices = [chooseSide(conflict, 'mine')]
  expect(chosenSide(conflict, choices)).toBe('mine')
  expect(chosenSide({ ...conflict, mine: 5 }, choices)).toBe('mine')
  expect(chosenSide({ ...conflict, theirs: 4 }, choices)).toBeUndefined()
  expect(chosenSide({ ...conflict, path: ['ruleSets'] }, choices)).toBeUndefined()
})

it('keeps whose version is chosen where both changed the same, and everything else of both', () => {
  const mine = withRules('topics', (rules) => change('gift', 7)(rules).toReversed())
  const theirs = withRules('topics', (rules) =>
    [...change('gift', 8)(rules).slice(1), rule('gift', 8), rule('new')].filter(
      (each, at, all) => all.findIndex(({ name }) => name === each.name) === at,
    ),
  )
  const first = mergeCampaigns(BASE, mine, theirs)
  expect(first).toMatchObject({ conflicts: [{ path: ['ruleSets', 'topics', 'rules', 'gift'] }] })
  const chosen = (side: Side) => mergeCampaigns(BASE, mine, theirs, choices(first, side))
  for (const [side, value] of [
    ['mine', 7],
    ['theirs', 8],
  ] as const) {
    const result = chosen(side)
    if (!result.ok) throw new Error(JSON.stringify(result.conflicts))
    expect(rulesOf(result.document as Campaign, 'topics').find(({ name }) => name === 'gift')).toEqual(
      rule('gift', value),
    )
    expect(rulesOf(result.document as Campaign, 'topics').some(({ name }) => name === 'new')).toBe(true)
  }
})

it('lets a removal win over a change, or the change, as chosen; and one of two orders', () => {
  const removed = withRules('topics', (rules) => rules.filter(({ name }) => name !== 'gift'))
  const changed = withRules('topics', change('gift', 8))
  expect(mergeChosen(BASE, removed, changed, 'mine')).toEqual({ ok: true, document: removed })
  expect(mergeChosen(BASE, removed, changed, 'theirs')).toEqual({ ok: true, document: changed })

  const without = withRules('many', (rules) => rules.filter(({ name }) => name !== 'r3' && name !== 'r4'), many)
  const both = withRules('many', (rules) => change('r4', 9)(change('r3', 9)(rules)), many)
  expect(mergeChosen(many, without, both, 'theirs')).toEqual({ ok: true, document: both })

  const moved = (...order: string[]) => withRules('many', () => order.map((name) => rule(name)), many)
  const [mine, theirs] = [moved(...MANY.toReversed()), moved(...MANY.slice(1), 'r0')]
  expect(mergeChosen(many, mine, theirs, 'mine')).toEqual({ ok: true, document: mine })
  expect(mergeChosen(many, mine, theirs, 'theirs')).toEqual({ ok: true, document: theirs })
})

it('is a conflict where both changed one named condition, and keeps what they did to others', () => {
  const named = (conditions: Campaign['conditions']): Campaign => ({ ...BASE, conditions })
  const test = (value: number) => ({ fact: 'arpuVnd', operator: 'greaterThan', value })
  const [base, mine, theirs] = [
    named({ a: test(1), b: test(1) }),
    named({ a: test(2), b: test(2) }),
    named({ a: test(3), b: test(1), c: test(3) }),
  ]
  const path = ['conditions', 'a']
  expect(mergeCampaigns(base, mine, theirs)).toEqual({
    ok: false,
    conflicts: [{ path, base: test(1), mine: test(2), theirs: test(3) }],
  })
  expect(mergeChosen(base, mine, theirs, 'theirs')).toEqual({
    ok: true,
    document: named({ a: test(3), b: test(2), c: test(3) }),
  })
})

it('merges texts and catalogue items beside rules', () => {
  const mine = withRules('topics', change('gift', 7))
  const theirs = { ...BASE, templates: BASE.templates.map((each, at) => (at === 0 ? { ...each, text: 'Khác' } : each)) }
  expect(merged(mine, theirs)).toEqual({ ...mine, templates: theirs.templates })
})

it('goes back from a document by what its edit changed, part by part', () => {
  const after: Campaign = {
    ...withRules('topics', change('gift', 7)),
    policies: { ...BASE.policies, holidays: ['2022-11-20'] },
    templates: BASE.templates.map((each, at) => (at === 0 ? { ...each, text: 'Khác' } : each)),
    catalogues: Object.fromEntries(
      Object.entries(BASE.catalogues).map(([id, each]) => [id, id === 'gifts' ? { ...each, items: [] } : each]),
    ),
    cases: [],
  }
  const changes = partChanges(BASE, after)
  expect(changes.map(({ path }) => path.join('.')).toSorted()).toEqual(
    ['cases', 'catalogues.gifts', 'policies', 'ruleSets.topics', `templates.${BASE.templates[0]?.id}`].toSorted(),
  )
  expect(undoPartChanges(after, changes)).toEqual(BASE)
  expect(partChanges(BASE, BASE)).toEqual([])
})
