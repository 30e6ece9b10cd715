import { type Campaign, canonicalJson, type MergeChoice, type MergeConflict } from '@careline/campaign'
import { useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, api } from '../../api.ts'
import { conflictsOf, isStale } from '../api-problem.ts'
import { type Draft, draftSaved, reloadDraft } from '../draft.ts'
import { useTellMerged } from '../use-tell-merged.ts'

type Saved = Answers['draft']['saveCatalogue']
/** What the part was changed on, and whose version stays where somebody else changed the same. */
interface On {
  revision: number
  choices?: MergeChoice[]
}

interface Part<Value> {
  draft: Draft
  /** As the draft has it. */
  served: Value
  save: (value: Value, on: On) => Promise<Saved>
  /** Puts what was saved into the document that is open here. */
  patch: (document: Campaign, value: Value) => Campaign
  /** Told once it is saved. */
  told: string
}

export interface DraftPart<Value> {
  value: Value
  changed: boolean
  edit: (value: Value) => void
  reset: () => void
  store: (choices?: MergeChoice[]) => void
  saving: boolean
  error: unknown
  conflicts: MergeConflict[] | null
}

/**
 * A part of the draft that is changed here and saved by a press. It follows the draft until it is changed, and then remembers the revision that
 * it was changed on: what others save meanwhile is merged with it by the server, or asked about.
 */
export function useDraftPart<Value>({ draft, served, save, patch, told }: Part<Value>): DraftPart<Value> {
  const notify = useNotify()
  const tellMerged = useTellMerged()
  const [edited, setEdited] = useState<{ value: Value; revision: number } | null>(null)
  const saving = useMutation({
    mutationKey: api.draft.pathKey(),
    mutationFn: ({ value, ...on }: On & { value: Value }) => save(value, on),
    onSuccess: (saved, sent) => {
      draftSaved(saved, (document) => patch(document, sent.value))
      // What was typed meanwhile stays. After a merge it stands on what it was changed on, and is merged again.
      setEdited((old) => {
        if (!old || old.value === sent.value) return null
        return saved.merged ? old : { ...old, revision: saved.revision }
      })
      notify({ message: told })
      tellMerged(saved.merged)
    },
    onError: async (error) => {
      if (!isStale(error)) return
      const newest = await reloadDraft()
      // What it was changed on is no more: the next save stands on what there is now.
      if (newest && !conflictsOf(error)) setEdited((old) => old && { ...old, revision: newest.revision })
    },
  })
  const value = edited ? edited.value : served
  const revision = edited?.revision ?? draft.revision
  return {
    value,
    changed: edited !== null,
    edit: (next) => setEdited(alike(next, served) ? null : { value: next, revision }),
    reset() {
      setEdited(null)
      saving.reset()
    },
    store: (choices) => saving.mutate({ value, revision, ...(choices && { choices }) }),
    saving: saving.isPending,
    error: saving.error,
    conflicts: conflictsOf(saving.error),
  }
}

const alike = (a: unknown, b: unknown): boolean => canonicalJson([a]) === canonicalJson([b])
