import { chooseSide } from '@careline/campaign'
import type { Condition, Rule } from '@careline/rules'
import { expect, it } from 'vitest'
import type { NamedConditions, Written } from './written.ts'
import { mergeWritten, type Versions, withoutChoice } from './merge-written.ts'

const test = (value: number): Condition => ({ fact: 'arpuVnd', operator: 'greaterThan', value })
const rule = (name: string, value = 0): Rule => ({
  name,
  conditions: { all: [test(value)] },
  event: { type: 'eligible' },
})
const written = (rules: Rule[], conditions: NamedConditions = {}): Written => ({
  ruleSet: { id: 'eligibility', hitPolicy: 'every', rules },
  conditions,
})
const [a, b, c] = [rule('a'), rule('b'), rule('c')]
const base = written([a, b, c])
const path = (name: string) => ['ruleSets', 'eligibility', 'rules', name]

/** Merged as somebody does who is asked, and takes one side everywhere. */
function mergeChosen(versions: Versions, side: 'mine' | 'theirs') {
  const asked = mergeWritten(versions)
  return mergeWritten(versions, asked.ok ? [] : asked.conflicts.map((conflict) => chooseSide(conflict, side)))
}

it('puts edits of different rules and of different named conditions together without asking', () => {
  const merged = mergeWritten({
    base: written([a, b], { one: test(1), two: test(1) }),
    mine: written([rule('a', 1), b], { one: test(2), two: test(1) }),
    theirs: written([a, rule('b', 2)], { one: test(1), two: test(3) }),
  })
  expect(merged).toEqual({ ok: true, written: written([rule('a', 1), rule('b', 2)], { one: test(2), two: test(3) }) })
})

it('keeps whose version is chosen, and everything else of both', () => {
  const versions = {
    base,
    mine: written([rule('a', 1), rule('b', 1), c]),
    theirs: written([rule('a', 2), b, rule('c', 2)]),
  }
  expect(mergeWritten(versions)).toMatchObject({ ok: false, conflicts: [{ path: path('a') }] })
  const chosen = (side: 'mine' | 'theirs') => mergeChosen(versions, side)
  expect(chosen('mine')).toEqual({ ok: true, written: written([rule('a', 1), rule('b', 1), rule('c', 2)]) })
  expect(chosen('theirs')).toEqual({ ok: true, written: written([rule('a', 2), rule('b', 1), rule('c', 2)]) })
})

it('goes back, when the choice is undone, to one’s own version, and to the other’s where one’s own was chosen', () => {
  const versions = {
    base,
    mine: written([rule('a', 1), rule('b', 1), c]),
    theirs: written([rule('a', 2), b, rule('c', 2)]),
  }
  const [mine, theirs] = (['mine', 'theirs'] as const).map((side) => {
    const merged = mergeChosen(versions, side)
    if (!merged.ok) throw new Error('there was a choice left')
    return merged.written
  }) as [Written, Written]
  expect(withoutChoice(versions, theirs)).toEqual(mine)
  expect(withoutChoice(versions, mine)).toEqual(theirs)
})

it('asks about a named condition that both changed, in place of letting the later one win', () => {
  const versions = {
    base: written([a], { one: test(1) }),
    mine: written([a], { one: test(2) }),
    theirs: written([rule('a', 5)], { one: test(3) }),
  }
  const conflict = { path: ['conditions', 'one'], base: test(1), mine: test(2), theirs: test(3) }
  expect(mergeWritten(versions)).toEqual({ ok: false, conflicts: [conflict] })
  expect(mergeWritten(versions, [chooseSide(conflict, 'mine')])).toEqual({
    ok: true,
    written: written([rule('a', 5)], { one: test(2) }),
  })
})

it('lets a removal or a change win, as chosen', () => {
  const versions = { base, mine: written([a, c]), theirs: written([a, rule('b', 2), c]) }
  const chosen = (side: 'mine' | 'theirs') => mergeChosen(versions, side)
  expect([chosen('mine'), chosen('theirs')]).toEqual([
    { ok: true, written: versions.mine },
    { ok: true, written: versions.theirs },
  ])
})
