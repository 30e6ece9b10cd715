import { edited, followed, type History, redone, startHistory, undone } from './history.ts'
import { applyStep, mergeWritten } from './merge-written.ts'
import { readText, writeText } from './rule-set-text.ts'
import { conditionsOnTop, sameJson, sameWritten, type Written } from './written.ts'

/** What an open editor holds: what is written with its history, and text that is no rule set yet. */
export interface EditorState {
  history: History<Written>
  /** What stands in the JSON view while it can't be read; the others then show the last that could. */
  looseText: string | null
  /** The JSON as it was typed, while it says what the sentences say: nobody's spaces move under their hands. */
  typedText: string | null
  /** What the server has, and the revision of the draft in which it has it. */
  saved: Written
  revision: number
  /** Before the last save from here, until the draft in memory has followed it: that old draft is nobody's change. */
  before: number | null
}

export type EditorAction =
  | { type: 'edited'; change: (written: Written) => Written; field?: string | undefined }
  /** @param burst counts the pauses in typing: what was typed in one go is one step of undo */
  | { type: 'typed'; text: string; burst: number }
  | { type: 'undone' }
  | { type: 'redone' }
  /** `stored` has what others changed in between, beside what was sent. */
  | { type: 'saved'; written: Written; stored: Written; revision: number }
  /** What the server does not have goes. */
  | { type: 'dropped' }
  /** The draft in memory has what was saved from here. */
  | { type: 'caught-up' }
  /** The draft was read anew: what was typed stays, on top of what is there now. */
  | { type: 'rebased'; written: Written; revision: number }
  /** Takes what others made of the draft, and on top of it what was typed here since, as `joined` has both. Undo leaves what they did. */
  | { type: 'followed'; written: Written; revision: number; joined?: Written }

const noText = { looseText: null, typedText: null }

export function startEditing({ written, revision }: { written: Written; revision: number }): EditorState {
  return { history: startHistory(written), looseText: null, typedText: null, saved: written, revision, before: null }
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  const { present } = state.history
  switch (action.type) {
    case 'edited':
      return { ...state, ...noText, history: edited(state.history, action.change(present), action.field) }
    case 'typed':
      return typed(state, action.text, action.burst)
    case 'undone':
      if (state.looseText !== null) return { ...state, ...noText }
      return { ...state, ...noText, history: undone(state.history, applyStep) }
    case 'redone':
      return state.looseText === null ? { ...state, ...noText, history: redone(state.history, applyStep) } : state
    case 'saved':
      return saved(state, action)
    case 'dropped':
      return { ...state, ...noText, history: followed(state.history, state.saved) }
    case 'caught-up':
      return { ...state, before: null }
    case 'rebased': {
      const { written, revision } = action
      // Named conditions that were not touched here follow what others made of them.
      const conditions = conditionsOnTop(present.conditions, state.saved.conditions, written.conditions)
      const history = sameJson(conditions, present.conditions)
        ? state.history
        : followed(state.history, { ...present, conditions })
      return { ...state, history, saved: written, revision, before: null }
    }
    case 'followed':
      return {
        ...noText,
        history: followed(state.history, action.joined ?? action.written),
        saved: action.written,
        revision: action.revision,
        before: null,
      }
  }
}

function saved(state: EditorState, action: EditorAction & { type: 'saved' }): EditorState {
  const { written, stored, revision } = action
  const before = state.revision
  if (sameWritten(written, stored)) return { ...state, saved: written, revision, before }
  const joined = mergeWritten({ base: written, mine: state.history.present, theirs: stored })
  // What meets the others' changes is asked about once the draft in memory has them; what was sent is not asked about again.
  if (!joined.ok || state.looseText !== null) return { ...state, saved: written }
  const followed: EditorAction = { type: 'followed', written: stored, revision, joined: joined.written }
  return { ...editorReducer(state, followed), before }
}

function typed(state: EditorState, text: string, burst: number): EditorState {
  const { present } = state.history
  const read = readText(text)
  if (!read.ok) return { ...state, looseText: text }
  return {
    ...state,
    looseText: null,
    typedText: text,
    // Only what means something else is a step of its own.
    history: sameJson(read.ruleSet, present.ruleSet)
      ? state.history
      : edited(state.history, { ...present, ruleSet: read.ruleSet }, `json ${burst}`),
  }
}

/** Whether something is here that the server does not have. */
export function isUnsaved({ history, looseText, saved }: EditorState): boolean {
  return looseText !== null || !sameWritten(history.present, saved)
}

/** What the JSON view shows. */
export const shownText = ({ history, looseText, typedText }: EditorState): string =>
  looseText ?? typedText ?? writeText(history.present.ruleSet)
