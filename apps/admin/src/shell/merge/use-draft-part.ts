import { type Campaign, canonicalJson, mergeCampaigns, type MergeChoice, type MergeConflict } from '@careline/campaign'
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
  /** As a document has it. */
  read: (document: Campaign) => Value
  save: (value: Value, on: On) => Promise<Saved>
  /** A document with this in it. */
  patch: (document: Campaign, value: Value) => Campaign
  /** Told once it is saved. */
  told: string
}

interface Edited<Value> {
  value: Value
  /** What it was changed on. */
  revision: number
  on: Campaign
  /** What somebody else changed the same in, where the server cannot go back to what it was changed on. */
  asked?: { conflicts: MergeConflict[]; newest: Draft }
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
export function useDraftPart<Value>({ draft, read, save, patch, told }: Part<Value>): DraftPart<Value> {
  const notify = useNotify()
  const tellMerged = useTellMerged()
  const [edited, setEdited] = useState<Edited<Value> | null>(null)
  const served = read(draft.document)
  const onTopOf = (newest: Draft, old: Edited<Value>, choices?: MergeChoice[]): Edited<Value> => {
    const merged = mergeCampaigns(old.on, patch(old.on, old.value), newest.document, choices)
    if (!merged.ok) return { ...old, asked: { conflicts: merged.conflicts, newest } }
    return { value: read(merged.document as Campaign), revision: newest.revision, on: newest.document }
  }
  const saving = useMutation({
    mutationKey: api.draft.pathKey(),
    mutationFn: ({ value, ...on }: On & { value: Value }) => save(value, on),
    onSuccess: (saved, sent) => {
      draftSaved(saved, (document) => patch(document, sent.value))
      // What was typed meanwhile stays. After a merge it stands on what it was changed on, and is merged again.
      setEdited((old) => {
        if (!old || old.value === sent.value) return null
        return saved.merged ? old : { ...old, revision: saved.revision, on: patch(old.on, sent.value) }
      })
      notify({ message: told })
      tellMerged(saved.merged)
    },
    onError: async (error) => {
      if (!isStale(error)) return
      const newest = await reloadDraft()
      // What it was changed on is no more: it is put together here with what there is now, and the next save stands on that.
      if (newest && !conflictsOf(error)) setEdited((old) => old && onTopOf(newest, old))
    },
  })
  const value = edited ? edited.value : served
  const on = edited ?? { revision: draft.revision, on: draft.document }
  return {
    value,
    changed: edited !== null,
    edit: (next) => setEdited(alike(next, served) ? null : { ...on, value: next }),
    reset() {
      setEdited(null)
      saving.reset()
    },
    store(choices) {
      const asked = edited?.asked
      if (!edited || !asked || !choices)
        return saving.mutate({ value, revision: on.revision, ...(choices && { choices }) })
      const chosen = onTopOf(asked.newest, edited, choices)
      setEdited(chosen)
      if (!chosen.asked) saving.mutate({ value: chosen.value, revision: chosen.revision })
    },
    saving: saving.isPending,
    error: saving.error,
    conflicts: edited?.asked?.conflicts ?? conflictsOf(saving.error),
  }
}

const alike = (a: unknown, b: unknown): boolean => canonicalJson([a]) === canonicalJson([b])
