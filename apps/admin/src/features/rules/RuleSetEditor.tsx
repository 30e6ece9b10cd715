import { useHotkeys } from '@mantine/hooks'
import { useLocale } from '@careline/ui'
import type { RuleSet } from '@careline/rules'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer } from 'react'
import { Columns } from '../../shell/Columns.tsx'
import type { Draft } from '../../shell/draft.ts'
import { LeaveDialog } from '../../shell/LeaveDialog.tsx'
import { useMayManage } from '../../shell/session.ts'
import { EditorHeader } from './EditorHeader.tsx'
import { editorReducer, isUnsaved, sameRuleSet, shownText, startEditing } from './editing/editor-state.ts'
import { factsOf, problemsOf } from './editing/check-rule-set.ts'
import { EditorContext, type EditorParts } from './editor-context.ts'
import { LooseNotice } from './LooseNotice.tsx'
import { useRulesT } from './messages.ts'
import { RuleList } from './RuleList.tsx'
import { SidePanels } from './SidePanels.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { useAutosave } from './use-autosave.ts'
import { useFigures } from './use-figures.ts'

const JsonTab = lazy(() => import('./JsonTab.tsx'))
const route = getRouteApi('/rules/$ruleSetId')

/** The editor of one rule set: what was typed here, beside what the server has. */
export function RuleSetEditor({ draft, ruleSet: served }: { draft: Draft; ruleSet: RuleSet }) {
  const t = useRulesT('rules')
  const { tab } = route.useSearch()
  const mayManage = useMayManage()
  const { locale } = useLocale()
  const [state, dispatch] = useReducer(editorReducer, { ruleSet: served, revision: draft.revision }, startEditing)
  const ruleSet = state.history.present
  const campaign = draft.document
  const loose = state.looseText !== null
  const unsaved = isUnsaved(state)

  const ours = useMemo(() => problemsOf(campaign, ruleSet), [campaign, ruleSet])
  const stale = draft.revision !== state.revision
  const conflict = stale && unsaved && !sameRuleSet(served, state.saved)
  useEffect(() => {
    if (!stale || conflict) return
    dispatch({ type: unsaved ? 'rebased' : 'took-theirs', ruleSet: served, revision: draft.revision })
  }, [stale, conflict, unsaved, served, draft.revision])

  const onSaved = useCallback(
    (saved: { ruleSet: RuleSet; stored: RuleSet; revision: number }) => dispatch({ type: 'saved', ...saved }),
    [],
  )
  // On top of what is there now, so that the next save brings only what was decided here; undo brings back what was typed.
  const onMerged = useCallback(
    (joined: RuleSet) => {
      dispatch({ type: 'rebased', ruleSet: served, revision: draft.revision })
      dispatch({ type: 'edited', ruleSet: joined })
    },
    [served, draft.revision],
  )
  const ready = mayManage && unsaved && !loose && ours.length === 0 && !stale
  const autosave = useAutosave({ ruleSet, revision: state.revision, ready, onSaved })
  const problems = useMemo(() => (ours.length > 0 ? ours : (autosave.refused as typeof ours)), [ours, autosave.refused])
  const figures = useFigures(ruleSet, ours.length === 0)
  const readOnly = !mayManage || loose

  const parts = useMemo<EditorParts>(
    () => ({
      campaign,
      ruleSet,
      facts: factsOf(campaign, ruleSet),
      problems,
      readOnly,
      counts: figures.counts,
      countsOld: figures.old,
      edit: (change, field) => dispatch({ type: 'edited', ruleSet: change(ruleSet), field }),
    }),
    [campaign, ruleSet, problems, readOnly, figures.counts, figures.old],
  )
  useHotkeys([
    ['mod+Z', () => dispatch({ type: 'undone' })],
    ['mod+shift+Z', () => dispatch({ type: 'redone' })],
    ['mod+Y', () => dispatch({ type: 'redone' })],
  ])
  return (
    <EditorContext value={parts}>
      <Columns
        sideLabel={t('side')}
        side={<SidePanels draft={draft} figures={figures} unsaved={unsaved} valid={problems.length === 0 && !loose} />}
      >
        <EditorHeader
          state={state}
          problems={problems.length}
          autosave={autosave}
          draft={draft}
          onUndo={() => dispatch({ type: 'undone' })}
          onRedo={() => dispatch({ type: 'redone' })}
        />
        {conflict && (
          <StaleNotice draft={draft} base={state.saved} mine={ruleSet} theirs={served} onMerged={onMerged} />
        )}
        {tab === 'json' ? (
          <Suspense>
            <JsonTab
              label={t('jsonLabel')}
              text={shownText(state)}
              readOnly={!mayManage}
              problems={loose ? [] : problems}
              locale={locale}
              onType={(text) => dispatch({ type: 'typed', text })}
            />
          </Suspense>
        ) : (
          <>
            {loose && <LooseNotice />}
            <RuleList counts={figures.counts} old={figures.old} />
          </>
        )}
      </Columns>
      <LeaveDialog unsaved={mayManage && unsaved} onFlush={ready ? autosave.save : null} help={t('leaveHelp')} />
    </EditorContext>
  )
}
