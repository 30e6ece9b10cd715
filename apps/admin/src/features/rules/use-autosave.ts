import type { DocumentProblem } from '@careline/api'
import type { RuleSet } from '@careline/rules'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { isStale, problemOf } from '../../shell/api-problem.ts'
import { draftSaved, reloadDraft } from '../../shell/draft.ts'
import { useTellMerged } from '../../shell/use-tell-merged.ts'
import { fromSet } from './editing/check-rule-set.ts'

const PAUSE_MS = 800

interface AutosaveInput {
  ruleSet: RuleSet
  revision: number
  /** Changed, valid, and nobody else's change in between. */
  ready: boolean
  /** `stored` is what the server has now: with what others changed of it in between. */
  onSaved: (saved: { ruleSet: RuleSet; stored: RuleSet; revision: number }) => void
}

export interface Autosave {
  saving: boolean
  savedAt: string | null
  /** What the server refused in this very rule set. */
  refused: DocumentProblem[]
  /** The network or the server failed; what was typed is still here. */
  failed: boolean
  save: () => Promise<boolean>
}

/** Saves the draft shortly after the last change, as long as it is valid. */
export function useAutosave({ ruleSet, revision, ready, onSaved }: AutosaveInput): Autosave {
  const { mutateAsync, isPending } = useMutation(api.draft.saveRuleSet.mutationOptions())
  const tellMerged = useTellMerged()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<{ ruleSet: RuleSet; problems: DocumentProblem[] } | null>(null)
  const [failedFor, setFailedFor] = useState<RuleSet | null>(null)

  const save = useCallback(async () => {
    try {
      const saved = await mutateAsync({ ruleSetId: ruleSet.id, ruleSet, revision })
      draftSaved(saved, (document) => ({
        ...document,
        ruleSets: document.ruleSets.map((set) => (set.id === ruleSet.id ? ruleSet : set)),
      }))
      const others = saved.merged?.document.ruleSets.find((set) => set.id === ruleSet.id)
      onSaved({ ruleSet, stored: others ?? ruleSet, revision: saved.revision })
      tellMerged(saved.merged)
      setSavedAt(new Date().toISOString())
      setFailedFor(null)
      return true
    } catch (error) {
      const problem = problemOf(error)
      // Someone else saved: the page sees their draft and asks, or goes on where they changed another set.
      if (isStale(error)) await reloadDraft()
      else if (problem?.problems?.length) setRefusal({ ruleSet, problems: problem.problems.map(fromSet) })
      else setFailedFor(ruleSet)
      return false
    }
  }, [mutateAsync, onSaved, revision, ruleSet, tellMerged])

  const blocked = refusal?.ruleSet === ruleSet || failedFor === ruleSet
  useEffect(() => {
    if (!ready || isPending || blocked) return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ready, isPending, blocked, save])

  return {
    saving: isPending,
    savedAt,
    refused: refusal?.ruleSet === ruleSet ? refusal.problems : [],
    failed: failedFor === ruleSet,
    save,
  }
}
