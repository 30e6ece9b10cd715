import { useHotkeys } from '@mantine/hooks'
import { SkeletonRows, useLocale } from '@careline/ui'
import type { RuleSet } from '@careline/rules'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer } from 'react'
import { Columns } from '../../shell/Columns.tsx'
import type { Draft } from '../../shell/draft.ts'
import { LeaveDialog } from '../../shell/LeaveDialog.tsx'
import { useMayManage } from '../../shell/session.ts'
import { EditorHeader } from './EditorHeader.tsx'
import { problemsOf } from './editing/check-rule-set.ts'
import { editorReducer, isUnsaved, shownText, startEditing } from './editing/editor-state.ts'
import { sameJson, sameWritten, type Written } from './editing/written.ts'
import { EditorContext } from './editor-context.ts'
import { LooseNotice } from './LooseNotice.tsx'
import { useRulesT } from './messages.ts'
import { NamedConditions } from './named/NamedConditions.tsx'
import { RuleList } from './sentences/RuleList.tsx'
import { SidePanels } from './SidePanels.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { useAutosave } from './use-autosave.ts'
import { useFigures } from './use-figures.ts'
import { useEditorParts, useWrittenCampaign } from './use-written.ts'

const JsonView = lazy(() => import('./JsonTab.tsx'))
const DecisionTableView = lazy(() => import('./table/DecisionTableView.tsx'))
const route = getRouteApi('/rules/$ruleSetId')

const OWN_DEFAULT = { preventDefault: false }

/** What is typed in a dialog over the page is the dialog's own to take back. */
const onPage = (act: () => void) => (event: KeyboardEvent) => {
  if (event.target instanceof Element && event.target.closest('[aria-modal=true]')) return
  event.preventDefault()
  act()
}

/** The editor of one rule set in its three views: what was typed here, beside what the server has. */
export function RuleSetEditor({ draft, ruleSet: servedSet }: { draft: Draft; ruleSet: RuleSet }) {
  const t = useRulesT('rules')
  const { tab } = route.useSearch()
  const mayManage = useMayManage()
  const { locale } = useLocale()
  const served = useMemo<Written>(
    () => ({ ruleSet: servedSet, conditions: draft.document.conditions }),
    [servedSet, draft.document.conditions],
  )
  const [state, dispatch] = useReducer(editorReducer, { written: served, revision: draft.revision }, startEditing)
  const written = state.history.present
  const { ruleSet, conditions } = written
  const campaign = useWrittenCampaign(draft, written)
  const loose = state.looseText !== null
  const unsaved = isUnsaved(state)
  const conditionsToo = sameJson(conditions, state.saved.conditions) ? undefined : conditions

  const ours = useMemo(() => problemsOf(campaign, ruleSet, servedSet.id), [campaign, ruleSet, servedSet.id])
  const stale = draft.revision !== state.revision && draft.revision !== state.before
  const caughtUp = state.before !== null && draft.revision === state.revision
  useEffect(() => {
    if (caughtUp) dispatch({ type: 'caught-up' })
  }, [caughtUp])
  // Text that can't be read yet has nothing to be merged: it is asked about once it can.
  const conflict =
    stale &&
    unsaved &&
    (conditionsToo ? !sameWritten(served, state.saved) : !sameJson(served.ruleSet, state.saved.ruleSet))
  useEffect(() => {
    if (!stale || conflict) return
    dispatch({ type: unsaved ? 'rebased' : 'followed', written: served, revision: draft.revision })
  }, [stale, conflict, unsaved, served, draft.revision])

  const onSaved = useCallback(
    (saved: { written: Written; stored: Written; revision: number }) => dispatch({ type: 'saved', ...saved }),
    [],
  )
  // On top of what is there now, so that the next save brings only what was decided here; undo brings back what was typed.
  const onMerged = useCallback(
    (joined: Written, chosen: Written) => {
      dispatch({ type: 'followed', written: served, revision: draft.revision, joined })
      dispatch({ type: 'edited', change: (present) => (sameWritten(present, chosen) ? present : chosen) })
    },
    [served, draft.revision],
  )
  const ready = mayManage && unsaved && !loose && ours.length === 0 && !stale
  const autosave = useAutosave({ written, conditionsToo, revision: state.revision, unsaved, ready, onSaved })
  const problems = useMemo(() => (ours.length > 0 ? ours : (autosave.refused as typeof ours)), [ours, autosave.refused])
  const figures = useFigures({ ruleSet, conditions: conditionsToo }, ours.length === 0)
  const parts = useEditorParts(
    {
      campaign,
      ruleSet,
      conditions,
      problems,
      readOnly: !mayManage || loose,
      counts: figures.counts,
      countsOld: figures.old,
    },
    dispatch,
  )
  const undo = () => dispatch({ type: 'undone' })
  const redo = () => dispatch({ type: 'redone' })
  useHotkeys(
    [
      ['mod+Z', onPage(undo), OWN_DEFAULT],
      ['mod+shift+Z', onPage(redo), OWN_DEFAULT],
      ['mod+Y', onPage(redo), OWN_DEFAULT],
    ],
    // In fields too: there is one history, and it is this one.
    [],
    true,
  )
  return (
    <EditorContext value={parts}>
      <Columns
        sideLabel={t('side')}
        side={
          <SidePanels
            draft={draft}
            figures={figures}
            unsaved={unsaved}
            valid={problems.length === 0 && !loose}
            onDiscarded={() => dispatch({ type: 'dropped' })}
          />
        }
      >
        <EditorHeader
          state={state}
          problems={problems.length}
          autosave={autosave}
          draft={draft}
          asks={conflict && !loose}
          onUndo={undo}
          onRedo={redo}
        />
        {conflict && !loose && (
          <StaleNotice draft={draft} base={state.saved} mine={written} theirs={served} onMerged={onMerged} />
        )}
        {loose && tab !== 'json' && <LooseNotice />}
        <Suspense fallback={<SkeletonRows rows={8} columns={4} />}>
          {tab === 'json' && (
            <JsonView
              label={t('jsonLabel')}
              text={shownText(state)}
              readOnly={!mayManage}
              problems={loose ? [] : problems}
              locale={locale}
              onType={(text, burst) => dispatch({ type: 'typed', text, burst })}
            />
          )}
          {tab === 'table' && <DecisionTableView />}
          {tab === 'sentences' && (
            <>
              <RuleList counts={figures.counts} old={figures.old} />
              <NamedConditions />
            </>
          )}
        </Suspense>
      </Columns>
      <LeaveDialog unsaved={mayManage && unsaved} onFlush={ready ? autosave.flush : null} help={t('leaveHelp')} />
    </EditorContext>
  )
}
