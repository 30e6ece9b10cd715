import type { RuleSet } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { type EditorAction, editorReducer, isUnsaved, shownText, startEditing } from './editor-state.ts'
import { writeText } from './rule-set-text.ts'

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
const start = () => startEditing({ ruleSet: set(150_000), revision: 3 })
const after = (...actions: EditorAction[]) => actions.reduce(editorReducer, start())

describe('the form and the JSON are one', () => {
  it('shows in one what was changed in the other', () => {
    expect(shownText(after({ type: 'edited', ruleSet: set(120_000) }))).toContain('120000')
    expect(after({ type: 'typed', text: writeText(set(120_000)) }).history.present).toEqual(set(120_000))
  })

  it('leaves the text as it is typed while it means the same', () => {
    const text = JSON.stringify(set(150_000))
    const typed = after({ type: 'typed', text })
    expect(shownText(typed)).toBe(text)
    expect(typed.history.past).toEqual([])
    expect(shownText(editorReducer(typed, { type: 'edited', ruleSet: set(120_000) }))).toBe(writeText(set(120_000)))
  })

  it('keeps text that is no rule set yet, and the last good rules beside it', () => {
    const typing = after({ type: 'edited', ruleSet: set(120_000) }, { type: 'typed', text: '{ "id": "eligib' })
    expect(shownText(typing)).toBe('{ "id": "eligib')
    expect(typing.history.present).toEqual(set(120_000))
    expect(isUnsaved(typing)).toBe(true)
    expect(editorReducer(typing, { type: 'undone' }).looseText).toBeNull()
  })
})

describe('saving', () => {
  const savedAs = (ruleSet: RuleSet, stored = ruleSet) => ({ type: 'saved', ruleSet, stored, revision: 4 }) as const

  it('knows what the server does not have', () => {
    const changed = after({ type: 'edited', ruleSet: set(120_000) })
    expect(isUnsaved(start())).toBe(false)
    expect(isUnsaved(changed)).toBe(true)
    expect(isUnsaved(editorReducer(changed, savedAs(set(120_000))))).toBe(false)
  })

  it('takes what others changed of the set with the answer to a save, unless more was typed meanwhile', () => {
    const merged = savedAs(set(120_000), set(200_000))
    const sent = editorReducer(after({ type: 'edited', ruleSet: set(120_000) }), merged)
    expect([sent.history.present, sent.revision, isUnsaved(sent)]).toEqual([set(200_000), 4, false])
    const typedOn = after({ type: 'edited', ruleSet: set(130_000) })
    expect(editorReducer(typedOn, merged)).toBe(typedOn)
  })

  it('keeps what was typed when someone else saved in between', () => {
    const rebased = after(
      { type: 'edited', ruleSet: set(120_000) },
      { type: 'rebased', ruleSet: set(200_000), revision: 9 },
    )
    expect(rebased.history.present).toEqual(set(120_000))
    expect(rebased.revision).toBe(9)
    expect(isUnsaved(rebased)).toBe(true)
  })

  it('takes theirs when told to, and undo brings back one’s own', () => {
    const theirs = after(
      { type: 'edited', ruleSet: set(120_000) },
      { type: 'took-theirs', ruleSet: set(200_000), revision: 9 },
    )
    expect(isUnsaved(theirs)).toBe(false)
    expect(editorReducer(theirs, { type: 'undone' }).history.present).toEqual(set(120_000))
  })
})
