import type { Campaign, Change } from '@careline/campaign'
import type { DocumentProblem } from '../problem.ts'

export interface DraftView {
  document: Campaign
  /** Counts saves; 0 where there is no draft and `document` is the live one. */
  revision: number
  baseRelease: { id: string; number: number }
  updatedAt: Date | null
  updatedByName: string | null
  /** What differs from the live release, by part of the document, in sentences. */
  changes: Change[]
  problems: DocumentProblem[]
}

/** What a save answers; a document with problems is refused and never stored, so `problems` are empty here. */
export interface DraftSaved {
  revision: number
  problems: DocumentProblem[]
  changes: Change[]
  /** Where others had saved in between: who they are, what they changed, and the whole that both edits make. */
  merged: { with: string[]; changes: Change[]; document: Campaign } | null
}
