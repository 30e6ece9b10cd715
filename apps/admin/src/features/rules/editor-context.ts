import type { Campaign } from '@careline/campaign'
import type { Fact, Problem, RuleSet } from '@careline/rules'
import { createContext, useContext } from 'react'
import type { TreePath } from './editing/tree-path.ts'
import type { Counts } from './use-figures.ts'

/** What every part of the form needs; what an edit does stands in `editing/`. */
export interface EditorParts {
  campaign: Campaign
  ruleSet: RuleSet
  /** The facts that conditions may ask about. */
  facts: Fact[]
  problems: Problem[]
  readOnly: boolean
  /** How many customers meet each part, and whether that is of an earlier state of the rules. */
  counts: Counts | undefined
  countsOld: boolean
  /** @param field names the place of typing, so that a word is one step of undo */
  edit: (change: (ruleSet: RuleSet) => RuleSet, field?: string) => void
}

export const EditorContext = createContext<EditorParts | null>(null)

export function useEditor(): EditorParts {
  const parts = useContext(EditorContext)
  if (!parts) throw new Error('This part of the form was drawn outside a rule set editor.')
  return parts
}

/** The first problem that stands exactly here or below, in words. */
export function problemWithin(problems: readonly Problem[], path: TreePath): Problem | undefined {
  return problems.find((problem) => path.every((key, index) => problem.path[index] === key))
}
