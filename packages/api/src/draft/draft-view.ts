import type { Campaign, Change } from '@careline/campaign'
import type { DocumentProblem } from '../problem.ts'

export interface DraftView {
  document: Campaign
  /** False where `document` is the live one. */
  exists: boolean
  /** Counts saves, and the ends of drafts and the releases too: one that was seen never comes again for another document. */
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
