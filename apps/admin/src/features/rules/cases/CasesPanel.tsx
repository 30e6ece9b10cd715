import { Button } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { Panel, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { api } from '../../../api.ts'
import { useSay } from '../../../shell/api-problem.ts'
import { forgetDraft } from '../../../shell/draft.ts'
import { FailedCases } from '../../../shell/publish/FailedCases.tsx'
import { useMayManage } from '../../../shell/session.ts'
import { type SettledEdit, whileWriting } from '../use-settled-edit.ts'
import classes from './cases.module.css'
import { Coverage } from './Coverage.tsx'
import { Examples } from './Examples.tsx'
import { useCasesT } from './messages.ts'
import { useNextFocus } from './use-next-focus.ts'

interface CasesPanelProps {
  campaign: Campaign
  edit: SettledEdit
  revision: number
  /** Something on the page is not in the draft yet. */
  unsaved: boolean
}

/** The cases as they run on what is being written: what broke, what changed and may be accepted, and what they do not show. */
export const CasesPanel = memo(function CasesPanel({ campaign, edit, revision, unsaved }: CasesPanelProps) {
  const t = useCasesT('cases')
  const say = useSay()
  const notify = useNotify()
  const mayManage = useMayManage()
  const query = useQuery(api.draft.cases.queryOptions(edit.input, whileWriting(edit.enabled)))
  const accept = useMutation(
    api.draft.acceptCases.mutationOptions({
      onSuccess: () => notify({ message: t('accepted') }),
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
      onSettled: forgetDraft,
    }),
  )
  const failed = query.data?.failed ?? []
  const broken = failed.filter(({ kind }) => kind === 'invariant')
  const changed = failed.filter(({ kind }) => kind === 'example')
  const { passed = 0, coverage } = query.data ?? {}
  const detail = query.data
    ? t('run', { passed: String(passed), all: String(passed + failed.length) })
    : query.isError
      ? undefined
      : t('running')
  const button = { disabled: unsaved || edit.old || accept.isPending, title: unsaved ? t('waiting') : undefined }
  const { list, leave } = useNextFocus<HTMLDivElement>(
    changed.map(({ name }) => name),
    !button.disabled,
  )
  return (
    <Panel title={t('title')} detail={<span aria-live="polite">{detail}</span>}>
      <div ref={list} className={classes.cases} data-old={edit.old || query.isPlaceholderData}>
        {query.isError && <p role="alert">{say(query.error)}</p>}
        {query.data && failed.length === 0 && t('ok')}
        {broken.length > 0 && (
          <>
            <p className={classes.broken}>{t('broken', { count: String(broken.length) })}</p>
            <FailedCases cases={broken} campaign={campaign} />
          </>
        )}
        {changed.length > 0 && (
          <>
            <p className={classes.changed}>{t('changed', { count: String(changed.length) })}</p>
            <FailedCases cases={changed} campaign={campaign}>
              {({ name }) =>
                mayManage &&
                changed.length > 1 && (
                  <Button
                    {...button}
                    size="compact-xs"
                    variant="default"
                    aria-label={t('acceptNamed', { name })}
                    data-item={name}
                    onClick={() => {
                      leave(name)
                      accept.mutate({ names: [name], revision })
                    }}
                  >
                    {t('acceptOne')}
                  </Button>
                )
              }
            </FailedCases>
            {mayManage && (
              <Button
                {...button}
                size="compact-sm"
                variant="light"
                data-rest
                loading={accept.isPending}
                onClick={() => accept.mutate({ names: changed.map(({ name }) => name), revision })}
              >
                {changed.length > 1 ? t('accept', { count: String(changed.length) }) : t('acceptOne')}
              </Button>
            )}
          </>
        )}
      </div>
      {coverage && <Coverage coverage={coverage} ruleSetId={edit.input.ruleSetId} />}
      {mayManage && <Examples cases={campaign.cases} revision={revision} disabled={unsaved} />}
    </Panel>
  )
})
