import type { RuleSet } from '@careline/rules'
import { edited, type History, redone, startHistory, undone } from './history.ts'
import { readText, writeText } from './rule-set-text.ts'

/** What an open editor holds: the rule set with its history, and text that is no rule set yet. */
export interface EditorState {
  history: History<RuleSet>
  /** What stands in the JSON tab while it can't be read; the form then shows the last that could. */
  looseText: string | null
  /** The JSON as it was typed, while it says what the form says: nobody's spaces move under their hands. */
  typedText: string | null
  /** What the server has, and the revision of the draft in which it has it. */
  saved: RuleSet
  revision: number
}

export type EditorAction =
  | { type: 'edited'; ruleSet: RuleSet; field?: string | undefined }
  | { type: 'typed'; text: string }
  | { type: 'undone' }
  | { type: 'redone' }
  /** `stored` has what others changed of the set in between, beside what was sent. */
  | { type: 'saved'; ruleSet: RuleSet; stored: RuleSet; revision: number }
  /** The draft was read anew: what was typed stays, on top of what is there now. */
  | { type: 'rebased'; ruleSet: RuleSet; revision: number }
  /** Takes what the server has; undo brings back what was typed. */
  | { type: 'took-theirs'; ruleSet: RuleSet; revision: number }

const noText = { looseText: null, typedText: null }

export function startEditing({ ruleSet, revision }: { ruleSet: RuleSet; revision: number }): EditorState {
  return { history: startHistory(ruleSet), looseText: null, typedText: null, saved: ruleSet, revision }
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'edited':
      return { ...state, ...noText, history: edited(state.history, action.ruleSet, action.field) }
    case 'typed': {
      const read = readText(action.text)
      if (!read.ok) return { ...state, looseText: action.text }
      return {
        ...state,
        looseText: null,
        typedText: action.text,
        // Only what means something else is a step of its own.
        history: sameRuleSet(read.ruleSet, state.history.present)
          ? state.history
          : edited(state.history, read.ruleSet, 'json'),
      }
    }
    case 'undone':
      if (state.looseText !== null) return { ...state, ...noText }
      return { ...state, ...noText, history: undone(state.history) }
    case 'redone':
      return state.looseText === null ? { ...state, ...noText, history: redone(state.history) } : state
    case 'saved':
      // Where more was typed meanwhile the page stays on the revision before: its next save is merged with the others' again.
      if (sameRuleSet(action.ruleSet, action.stored))
        return { ...state, saved: action.ruleSet, revision: action.revision }
      return sameRuleSet(state.history.present, action.ruleSet)
        ? editorReducer(state, { ...action, type: 'took-theirs', ruleSet: action.stored })
        : state
    case 'rebased':
      return { ...state, saved: action.ruleSet, revision: action.revision }
    case 'took-theirs':
      return {
        ...noText,
        history: edited(state.history, action.ruleSet),
        saved: action.ruleSet,
        revision: action.revision,
      }
  }
}

/** Whether something is here that the server does not have. */
export function isUnsaved({ history, looseText, saved }: EditorState): boolean {
  return looseText !== null || !sameRuleSet(history.present, saved)
}

export const sameRuleSet = (a: RuleSet, b: RuleSet): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What the JSON tab shows. */
export const shownText = ({ history, looseText, typedText }: EditorState): string =>
  looseText ?? typedText ?? writeText(history.present)
