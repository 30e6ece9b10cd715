import type { RuleSet } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { type EditorAction, editorReducer, isUnsaved, shownText, startEditing } from './editor-state.ts'
import { writeText } from './rule-set-text.ts'
import type { Written } from './written.ts'

const set = (value: number): RuleSet => ({
  id: 'eligibility',
  hitPolicy: 'every',
  rules: [
    {
      name: 'arpu-at-least-minimum',
      conditions: { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value }] },
      event: { type: 'eligible' },
    },
  ],
})
const at = (value: number): Written => ({ ruleSet: set(value), conditions: {} })
const known = { known: { all: [{ fact: 'arpuVnd', operator: 'isKnown', value: true }] } }
const edit = (value: number): EditorAction => ({ type: 'edited', change: (old) => ({ ...old, ruleSet: set(value) }) })
const start = () => startEditing({ written: at(150_000), revision: 3 })
const after = (...actions: EditorAction[]) => actions.reduce(editorReducer, start())

describe('the views are one', () => {
  it('shows in one what was changed in the other', () => {
    expect(shownText(after(edit(120_000)))).toContain('120000')
    expect(after({ type: 'typed', text: writeText(set(120_000)), burst: 1 }).history.present).toEqual(at(120_000))
  })

  it('leaves the text as it is typed while it means the same', () => {
    const text = JSON.stringify(set(150_000))
    const typed = after({ type: 'typed', text, burst: 1 })
    expect(shownText(typed)).toBe(text)
    expect(typed.history.past).toEqual([])
    expect(shownText(editorReducer(typed, edit(120_000)))).toBe(writeText(set(120_000)))
  })

  it('keeps text that is no rule set yet, and the last good rules beside it', () => {
    const typing = after(edit(120_000), { type: 'typed', text: '{ "id": "eligib', burst: 1 })
    expect(shownText(typing)).toBe('{ "id": "eligib')
    expect(typing.history.present).toEqual(at(120_000))
    expect(isUnsaved(typing)).toBe(true)
    expect(editorReducer(typing, { type: 'undone' }).looseText).toBeNull()
  })
})

describe('saving', () => {
  const savedAs = (value: number, stored = value) =>
    ({ type: 'saved', written: at(value), stored: at(stored), revision: 4 }) as const

  it('knows what the server does not have', () => {
    const changed = after(edit(120_000))
    expect(isUnsaved(start())).toBe(false)
    expect(isUnsaved(changed)).toBe(true)
    expect(isUnsaved(editorReducer(changed, savedAs(120_000)))).toBe(false)
  })

  it('takes what others changed of the set with the answer to a save, and puts what was typed meanwhile on top of it', () => {
    const merged = savedAs(120_000, 200_000)
    const sent = editorReducer(after(edit(120_000)), merged)
    expect([sent.history.present, sent.revision, isUnsaved(sent)]).toEqual([at(200_000), 4, false])

    const both = (value: number): Written => ({ ...at(value), conditions: known })
    const stored: EditorAction = { type: 'saved', written: at(120_000), stored: both(120_000), revision: 4 }
    const typedOn = editorReducer(after(edit(120_000), edit(130_000)), stored)
    expect([typedOn.history.present, typedOn.saved]).toEqual([both(130_000), both(120_000)])
    expect([typedOn.revision, typedOn.before]).toEqual([4, 3])
    expect(editorReducer(typedOn, { type: 'undone' }).history.present).toEqual(both(120_000))
  })

  it('knows what was sent as its own where what was typed meanwhile meets what others changed, or is no rule set yet', () => {
    const merged = savedAs(120_000, 200_000)
    const typing: EditorAction = { type: 'typed', text: '{ "id": "eligib', burst: 1 }
    for (const next of [edit(130_000), typing]) {
      const typedOn = after(edit(120_000), next)
      expect(editorReducer(typedOn, merged)).toEqual({ ...typedOn, saved: at(120_000) })
    }
  })

  it('keeps what was typed when someone else saved in between', () => {
    const rebased = after(edit(120_000), { type: 'rebased', written: at(200_000), revision: 9 })
    expect(rebased.history.present).toEqual(at(120_000))
    expect(rebased.revision).toBe(9)
    expect(isUnsaved(rebased)).toBe(true)
  })

  it('follows what others made of the draft, and undo leaves that as it is', () => {
    const other = { name: 'other', conditions: { all: [] }, event: { type: 'eligible' } }
    const both: Written = { ruleSet: { ...set(120_000), rules: [...set(120_000).rules, other] }, conditions: {} }
    const theirs = after(edit(120_000), { type: 'followed', written: both, revision: 9 })
    expect(isUnsaved(theirs)).toBe(false)
    const undone = editorReducer(theirs, { type: 'undone' })
    expect(undone.history.present.ruleSet.rules).toEqual([...set(150_000).rules, other])
    expect(editorReducer(undone, { type: 'redone' }).history.present).toEqual(both)

    const same = after(edit(120_000), { type: 'followed', written: at(200_000), revision: 9 })
    expect(editorReducer(same, { type: 'undone' }).history.present).toEqual(at(200_000))
  })

  it('puts what others made of the draft under what was taken back here, and what was taken back can still be done again', () => {
    const both = (value: number): Written => ({ ...at(value), conditions: known })
    const undone = after(edit(120_000), { type: 'undone' })
    const joined = editorReducer(undone, {
      type: 'followed',
      written: both(120_000),
      revision: 9,
      joined: both(150_000),
    })
    expect([joined.history.present, joined.saved, isUnsaved(joined)]).toEqual([both(150_000), both(120_000), true])
    expect(editorReducer(joined, { type: 'redone' }).history.present).toEqual(both(120_000))
    const typedOn = after(edit(120_000), {
      type: 'followed',
      written: both(150_000),
      revision: 9,
      joined: both(120_000),
    })
    expect(editorReducer(typedOn, { type: 'undone' }).history.present).toEqual(both(150_000))
  })
})

describe('undo and redo', () => {
  it('take a rule and a named condition back in the one step in which they were made', () => {
    const made = after({ type: 'edited', change: () => ({ ruleSet: set(1), conditions: known }) })
    expect(isUnsaved(made)).toBe(true)
    const undone = editorReducer(made, { type: 'undone' })
    expect(undone.history.present).toEqual(at(150_000))
    expect(editorReducer(undone, { type: 'redone' }).history.present).toEqual({ ruleSet: set(1), conditions: known })
  })

  it('go by the pauses in what was typed as JSON', () => {
    const typed = (value: number, burst: number): EditorAction => ({
      type: 'typed',
      text: writeText(set(value)),
      burst,
    })
    const three = after(typed(1, 1), typed(12, 1), typed(13, 2))
    const once = editorReducer(three, { type: 'undone' })
    expect(once.history.present).toEqual(at(12))
    expect(editorReducer(once, { type: 'undone' }).history.present).toEqual(at(150_000))
  })

  it('leave named conditions that others changed as they are, where they were not touched here', () => {
    const theirs: Written = { ruleSet: set(150_000), conditions: known }
    const rebased = after(edit(120_000), { type: 'rebased', written: theirs, revision: 4 })
    expect(rebased.history.present).toEqual({ ruleSet: set(120_000), conditions: known })
  })

  it('stay what they are while the draft in memory lags behind a save from here', () => {
    const saved = after(edit(120_000), { type: 'saved', written: at(120_000), stored: at(120_000), revision: 4 })
    expect([saved.revision, saved.before]).toEqual([4, 3])
    expect(editorReducer(saved, { type: 'caught-up' }).before).toBeNull()
  })
})
