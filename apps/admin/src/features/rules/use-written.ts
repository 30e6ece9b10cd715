import { factsInWords } from '@careline/campaign'
import type { RuleSet } from '@careline/rules'
import { useMemo, type Dispatch } from 'react'
import type { Draft } from '../../shell/draft.ts'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import type { EditorAction } from './editing/editor-state.ts'
import type { Written } from './editing/written.ts'
import type { EditorParts, Reading } from './editor-context.ts'

/** The draft with what is written here laid over it, so that every view reads one document. */
export function useWrittenCampaign(draft: Draft, { ruleSet, conditions }: Written): Draft['document'] {
  return useMemo(
    () => ({
      ...draft.document,
      conditions,
      ruleSets: draft.document.ruleSets.map((each) => (each.id === ruleSet.id ? ruleSet : each)),
    }),
    [draft.document, ruleSet, conditions],
  )
}

type Given = Pick<EditorParts, 'campaign' | 'problems' | 'readOnly' | 'counts' | 'countsOld'> & Written

/** What the views are drawn from, and the ways to change it. */
export function useEditorParts(given: Given, dispatch: Dispatch<EditorAction>): EditorParts {
  const { campaign, ruleSet, conditions, problems, readOnly, counts, countsOld } = given
  const edits = useMemo(() => {
    const editAll: EditorParts['editAll'] = (change, field) => dispatch({ type: 'edited', change, field })
    const edit = (change: (ruleSet: RuleSet) => RuleSet, field?: string) =>
      editAll((written) => ({ ...written, ruleSet: change(written.ruleSet) }), field)
    return { editAll, edit, editTree: edit }
  }, [dispatch])
  const { facts: own, provinces, places } = campaign
  const live = useLiveDocument()?.ruleSets.find(({ id }) => id === ruleSet.id)
  const versions = useMemo(() => (live ? [live, ruleSet] : [ruleSet]), [live, ruleSet])
  const itemFacts = ruleSet.over && campaign.catalogues[ruleSet.over.catalogue]?.facts
  const facts = useMemo(() => [...own, ...(itemFacts ?? [])], [own, itemFacts])
  const reading = useMemo<Reading>(
    () => ({
      document: { facts: factsInWords({ facts: own, provinces, places }), conditions, ruleSets: [] },
      itemFacts: itemFacts ?? [],
    }),
    [own, provinces, places, conditions, itemFacts],
  )
  return useMemo(
    () => ({
      campaign,
      ruleSet,
      versions,
      conditions,
      facts,
      reading,
      problems,
      readOnly,
      counts,
      countsOld,
      within: null,
      ...edits,
    }),
    [campaign, ruleSet, versions, conditions, facts, reading, problems, readOnly, counts, countsOld, edits],
  )
}
