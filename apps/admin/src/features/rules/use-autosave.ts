import type { DocumentProblem } from '@careline/api'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { api } from '../../api.ts'
import { isStale, problemOf } from '../../shell/api-problem.ts'
import { draftSaved, reloadDraft } from '../../shell/draft.ts'
import { useTellMerged } from '../../shell/use-tell-merged.ts'
import { fromSet } from './editing/check-rule-set.ts'
import type { NamedConditions, Written } from './editing/written.ts'

const PAUSE_MS = 800

interface AutosaveInput {
  written: Written
  /** The named conditions, where they were changed too. */
  conditionsToo: NamedConditions | undefined
  revision: number
  unsaved: boolean
  /** Changed, valid, and nobody else's change in between. */
  ready: boolean
  /** `stored` is what the server has now: with what others changed of it in between. */
  onSaved: (saved: { written: Written; stored: Written; revision: number }) => void
}

export interface Autosave {
  saving: boolean
  /** What the server refused of what is written now. */
  refused: DocumentProblem[]
  /** The network or the server failed; what was typed is still here. */
  failed: boolean
  save: () => Promise<boolean>
  /** Saves what is left to save at once, after the save that is under way; whether the draft then has everything. */
  flush: () => Promise<boolean>
}

/** Saves the draft shortly after the last change, as long as it is valid. */
export function useAutosave({ written, conditionsToo, revision, unsaved, ready, onSaved }: AutosaveInput): Autosave {
  const { mutateAsync, isPending } = useMutation(api.draft.saveRuleSet.mutationOptions())
  const tellMerged = useTellMerged()
  const [refusal, setRefusal] = useState<{ written: Written; problems: DocumentProblem[] } | null>(null)
  const [failedFor, setFailedFor] = useState<Written | null>(null)

  const send = useCallback(async () => {
    const { ruleSet } = written
    try {
      const saved = await mutateAsync({
        ruleSetId: ruleSet.id,
        ruleSet,
        revision,
        ...(conditionsToo && { conditions: conditionsToo }),
      })
      const merged = saved.merged?.document
      const stored = {
        ruleSet: merged?.ruleSets.find((set) => set.id === ruleSet.id) ?? ruleSet,
        conditions: merged?.conditions ?? written.conditions,
      }
      // At once: who waits for this save goes on from the revision that it made.
      flushSync(() => onSaved({ written, stored, revision: saved.revision }))
      // After the page itself, so that it does not take its own save for somebody else's.
      draftSaved(saved, (document) => ({
        ...document,
        ...(conditionsToo && { conditions: conditionsToo }),
        ruleSets: document.ruleSets.map((set) => (set.id === ruleSet.id ? ruleSet : set)),
      }))
      tellMerged(saved.merged)
      setFailedFor(null)
      return true
    } catch (error) {
      const problem = problemOf(error)
      // Someone else saved: the page sees their draft and asks, or goes on where they changed another set.
      if (isStale(error)) await reloadDraft()
      else if (problem?.problems?.length) setRefusal({ written, problems: problem.problems.map(fromSet) })
      else setFailedFor(written)
      return false
    }
  }, [mutateAsync, onSaved, revision, written, conditionsToo, tellMerged])

  const running = useRef<Promise<boolean>>(null)
  // One at a time: a second on the same revision would be merged with the first as if somebody else had made it.
  const save = useCallback(() => {
    running.current ??= send().finally(() => {
      running.current = null
    })
    return running.current
  }, [send])

  const latest = useRef({ unsaved, ready, save })
  useLayoutEffect(() => {
    latest.current = { unsaved, ready, save }
  })
  const flush = useCallback(async () => {
    if (running.current && !(await running.current)) return false
    const now = latest.current
    return !now.unsaved || (now.ready && now.save())
  }, [])

  const blocked = refusal?.written === written || failedFor === written
  useEffect(() => {
    if (!ready || isPending || blocked) return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ready, isPending, blocked, save])

  return {
    saving: isPending,
    refused: refusal?.written === written ? refusal.problems : [],
    failed: failedFor === written,
    save,
    flush,
  }
}
