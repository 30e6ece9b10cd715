import { Button } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { Panel, useFormat } from '@careline/ui'
import type { Facts } from '@careline/rules'
import { useState } from 'react'
import type { Answers } from '../../api.ts'
import { SaveCaseDialog } from '../../shell/cases/SaveCaseDialog.tsx'
import { useDraft } from '../../shell/draft.ts'
import { useMayManage } from '../../shell/session.ts'
import { Call } from './Call.tsx'
import { Decided } from './Decided.tsx'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'
import { RuleSetResult } from './RuleSetResult.tsx'
import { shownValue, typedFacts } from './typed-value.ts'

interface ResultProps {
  view: Answers['playground']['tryOut']
  document: Campaign
  who: { kind: 'customer'; memberId: string } | { kind: 'facts'; facts: Facts }
  /** Of an earlier question. */
  old: boolean
}

/** All that one version does for one customer: the results, each rule set step by step, the script and its texts. */
export function Result({ view, document, who, old }: ResultProps) {
  const t = usePlaygroundT('playground')
  const format = useFormat()
  const mayManage = useMayManage()
  const draft = useDraft()
  const [naming, setNaming] = useState(false)
  const version = view.release === null ? t('draft') : t('release', { number: String(view.release) })
  const facts =
    who.kind === 'facts'
      ? Object.fromEntries(typedFacts(document).map((fact) => [fact.id, shownValue(document, who.facts, fact)]))
      : {}
  return (
    <div className={classes.result} data-old={old}>
      <Panel
        title={view.maskedMsisdn === null ? t('facts') : t('customerOf', { number: view.maskedMsisdn })}
        detail={t('by', { version, time: format.dateTime(view.at) })}
        actions={
          mayManage &&
          draft.data && (
            <Button size="xs" variant="default" onClick={() => setNaming(true)}>
              {t('toCase')}
            </Button>
          )
        }
      >
        <Decided view={view} document={document} />
      </Panel>
      {view.explanation.map((part) => (
        <RuleSetResult
          key={part.ruleSetId}
          part={part}
          flip={view.flips.find(({ ruleSetId }) => ruleSetId === part.ruleSetId)}
          document={document}
        />
      ))}
      <Call call={view.call} document={document} />
      {naming && draft.data && (
        <SaveCaseDialog
          name=""
          from={who.kind === 'facts' ? { kind: 'facts', facts } : who}
          revision={draft.data.revision}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  )
}
