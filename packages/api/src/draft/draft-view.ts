import type { Campaign } from '@careline/campaign'
import type { DocumentProblem } from '../problem.ts'

/** What differs from the live release in one rule set, in sentences. */
export interface RuleSetChanges {
  ruleSetId: string
  sentences: { vi: string[]; en: string[] }
}

export interface DraftView {
  document: Campaign
  /** Counts saves; 0 where there is no draft and `document` is the live one. */
  revision: number
  baseRelease: { id: string; number: number }
  updatedAt: Date | null
  updatedByName: string | null
  changes: RuleSetChanges[]
  problems: DocumentProblem[]
}

/** What a save answers; a document with problems is refused and never stored, so `problems` are empty here. */
export interface DraftSaved {
  revision: number
  problems: DocumentProblem[]
  changes: RuleSetChanges[]
}
