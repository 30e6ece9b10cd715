import { Panel, useFormat, useLocale } from '@careline/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Draft } from '../../shell/draft.ts'
import { PublishPanel } from '../../shell/publish/PublishPanel.tsx'
import { SentenceList } from '../../shell/words/ChangeList.tsx'
import { CasesPanel } from './cases/CasesPanel.tsx'
import { sameJson } from './editing/written.ts'
import { useEditor } from './editor-context.ts'
import { FindingsPanel } from './findings/FindingsPanel.tsx'
import { ImpactPanel } from './ImpactPanel.tsx'
import { useRulesT } from './messages.ts'
import { NumbersPanel } from './numbers/NumbersPanel.tsx'
import classes from './rules.module.css'
import type { Figures } from './use-figures.ts'
import { useSettledEdit } from './use-settled-edit.ts'

const route = getRouteApi('/rules/$ruleSetId')

interface SidePanelsProps {
  draft: Draft
  figures: Figures
  unsaved: boolean
  valid: boolean
  onDiscarded: () => void
}

/** What the change does, what is wrong with it, how it differs, and the way out: publish or discard. */
export function SidePanels({ draft, figures, unsaved, valid, onDiscarded }: SidePanelsProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const format = useFormat()
  const navigate = route.useNavigate()
  const { ruleSet, conditions, facts, problems } = useEditor()
  const changes = draft.changes.find((change) => change.ruleSetId === ruleSet.id)?.sentences[locale] ?? []
  const edit = useSettledEdit(ruleSet, sameJson(conditions, draft.document.conditions) ? undefined : conditions, valid)
  const beside = { edit, revision: draft.revision, unsaved }
  const openRule = useCallback(
    (rule: string) => void navigate({ search: (old) => ({ ...old, tab: 'sentences', rule }) }),
    [navigate],
  )
  const open = (path: (string | number)[]) => {
    const index = path[0] === 'rules' ? path[1] : undefined
    const rule = typeof index === 'number' ? ruleSet.rules[index]?.name : undefined
    void navigate({ search: (old) => ({ ...old, tab: rule === undefined ? 'json' : 'sentences', rule }) })
  }
  return (
    <>
      <ImpactPanel figures={figures} valid={valid} outputs={draft.document.decisions.outputs} edit={edit} />
      <NumbersPanel campaign={draft.document} edit={edit} noSnapshot={figures.noSnapshot} />
      <Panel title={t('problems')} detail={problems.length > 0 ? format.number(problems.length) : undefined}>
        {problems.length === 0 && <span className={classes.soft}>{t('noProblems')}</span>}
        {problems.map((problem) => (
          <button
            key={problem.path.join('.') + problem.code}
            type="button"
            className={classes.problem}
            title={t('openProblem')}
            onClick={() => open(problem.path)}
          >
            {pick(problem.message)}
          </button>
        ))}
      </Panel>
      <FindingsPanel {...beside} facts={facts} onOpenRule={openRule} />
      <CasesPanel {...beside} campaign={draft.document} />
      <Panel title={t('changes', { number: String(draft.baseRelease.number) })}>
        {changes.length === 0 ? (
          <span className={classes.soft}>{t('noChanges')}</span>
        ) : (
          <SentenceList sentences={changes} few={5} />
        )}
      </Panel>
      <PublishPanel draft={draft} waiting={unsaved} onDiscarded={onDiscarded} casesElsewhere />
    </>
  )
}
