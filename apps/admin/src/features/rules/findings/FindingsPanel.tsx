import { Badge, Button, Group } from '@mantine/core'
import { Panel, useFormat, useLocale } from '@careline/ui'
import { type Fact, formatFactValue } from '@careline/rules'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { type Answers, api } from '../../../api.ts'
import { useSay } from '../../../shell/api-problem.ts'
import { SaveCaseDialog } from '../../../shell/cases/SaveCaseDialog.tsx'
import { useMayManage } from '../../../shell/session.ts'
import type { SettledEdit } from '../use-settled-edit.ts'
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
  const { locale, pick } = useLocale()
  const mayManage = useMayManage()
  const [chosen, setChosen] = useState<Finding | null>(null)
  const query = useQuery(
    api.draft.findings.queryOptions(edit.input, {
      enabled: edit.enabled,
      placeholderData: keepPreviousData,
      retry: false,
      gcTime: 60_000,
      trpc: { abortOnUnmount: true },
    }),
  )
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
              <dl className={classes.witness}>
                {Object.entries(finding.witness).map(([id, value]) => {
                  const fact = facts.find((known) => known.id === id)
                  return (
                    <div key={id}>
                      <dt>{fact?.label ? pick(fact.label) : id}</dt>
                      <dd>{formatFactValue(fact, value, locale)}</dd>
                    </div>
                  )
                })}
              </dl>
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
