import type { Campaign } from '@careline/campaign'
import type { Fact, Problem, RuleDocument, RuleSet } from '@careline/rules'
import { createContext, useContext } from 'react'
import type { TreePath } from './editing/tree-path.ts'
import type { NamedConditions, Written } from './editing/written.ts'
import type { Counts } from './use-figures.ts'

/** Changes whatever tree conditions stand in: a rule set, or the named conditions. */
export type ChangeTree = <Root>(root: Root) => Root

/** What conditions are put in words with; the same object until a fact or a named condition is another. */
export interface Reading {
  document: RuleDocument
  /** Of the catalogue that the set runs over. */
  itemFacts: Fact[]
}

/** What every view needs; what an edit does stands in `editing/`. */
export interface EditorParts {
  /** The draft, with the named conditions as they are written here. */
  campaign: Campaign
  ruleSet: RuleSet
  /** The same set as it runs now, then as it is written: the names of outcomes are looked for in that order. */
  versions: readonly RuleSet[]
  conditions: NamedConditions
  /** The facts that conditions may ask about. */
  facts: Fact[]
  reading: Reading
  problems: Problem[]
  readOnly: boolean
  /** How many customers meet each part, and whether that is of an earlier state of the rules. */
  counts: Counts | undefined
  countsOld: boolean
  /** Which named condition is being edited; null in the rules themselves. Paths then start at the named conditions. */
  within: string | null
  /** @param field names the place of typing, so that a word is one step of undo */
  edit: (change: (ruleSet: RuleSet) => RuleSet, field?: string) => void
  /** Edits conditions where they stand: in the rules, or in a named condition. */
  editTree: (change: ChangeTree, field?: string) => void
  editAll: (change: (written: Written) => Written, field?: string) => void
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
