import { Badge, Button, Group } from '@mantine/core'
import { Panel, useFormat, useLocale } from '@careline/ui'
import type { Fact } from '@careline/rules'
import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { type Answers, api } from '../../../api.ts'
import { useSay } from '../../../shell/api-problem.ts'
import { SaveCaseDialog } from '../../../shell/cases/SaveCaseDialog.tsx'
import { FactPairs } from '../../../shell/words/FactPairs.tsx'
import { useMayManage } from '../../../shell/session.ts'
import { type SettledEdit, whileWriting } from '../use-settled-edit.ts'
import classes from './findings.module.css'
import { useFindingsT } from './messages.ts'

type Finding = Answers['draft']['findings']['findings'][number]

interface FindingsPanelProps {
  facts: readonly Fact[]
  edit: SettledEdit
  revision: number
  /** Something on the page is not in the draft yet. */
  unsaved: boolean
  onOpenRule: (rule: string) => void
}

/** What is odd about the rules on the page, each with a customer who shows it; a press makes that customer a case. */
export const FindingsPanel = memo(function FindingsPanel(props: FindingsPanelProps) {
  const { facts, edit, revision, unsaved, onOpenRule } = props
  const t = useFindingsT('findings')
  const say = useSay()
  const format = useFormat()
  const { pick } = useLocale()
  const mayManage = useMayManage()
  const [chosen, setChosen] = useState<Finding | null>(null)
  const query = useQuery(api.draft.findings.queryOptions(edit.input, whileWriting(edit.enabled)))
  const found = query.data?.findings ?? []
  const detail = query.isFetching ? t('searching') : found.length > 0 ? format.number(found.length) : undefined
  return (
    <Panel title={t('title')} detail={detail}>
      {query.isError && <span className={classes.soft}>{say(query.error)}</span>}
      {query.data && found.length === 0 && (
        <p className={classes.soft}>{t(query.data.complete ? 'none' : 'noneYet')}</p>
      )}
      {query.data?.complete === false && found.length > 0 && <p className={classes.soft}>{t('incomplete')}</p>}
      <ul className={classes.findings} data-old={edit.old || query.isPlaceholderData}>
        {found.map((finding) => (
          <li key={`${finding.code} ${finding.rule} ${finding.path?.join('.')}`}>
            <div className={classes.message}>
              {pick(finding.message)}{' '}
              {finding.added && (
                <Badge size="sm" color="orange">
                  {t('added')}
                </Badge>
              )}
            </div>
            <details>
              <summary>{t('example')}</summary>
              <FactPairs known={facts} facts={finding.witness} />
            </details>
            <Group gap="xs">
              {finding.rule !== undefined && (
                <Button size="compact-xs" variant="default" onClick={() => onOpenRule(finding.rule ?? '')}>
                  {t('openRule')}
                </Button>
              )}
              {mayManage && (
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={unsaved}
                  title={unsaved ? t('waiting') : undefined}
                  onClick={() => setChosen(finding)}
                >
                  {t('toCase')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {chosen && (
        <SaveCaseDialog
          name={chosen.message.vi}
          from={{ kind: 'facts', facts: chosen.witness }}
          revision={revision}
          onClose={() => setChosen(null)}
        />
      )}
    </Panel>
  )
})
