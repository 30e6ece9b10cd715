import { Button, Group } from '@mantine/core'
import { Panel, useConfirm, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useSay } from '../api-problem.ts'
import { type Draft, forgetDraft } from '../draft.ts'
import { useMayManage } from '../session.ts'
import { FailedCases } from './FailedCases.tsx'
import { usePublishT } from './messages.ts'
import classes from './publish.module.css'
import { ReviewPanel } from './ReviewPanel.tsx'
import { UpdateDraft } from './UpdateDraft.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'

interface PublishPanelProps {
  draft: Draft
  /** Something on the page is not in the draft yet. */
  waiting: boolean
  /** Drops what is on the page and not in the draft: it goes with it. */
  onDiscarded?: () => void
  /** The page shows the cases itself, as they run on what is being written. */
  casesElsewhere?: boolean
}

/** The cases as they run on the draft, and what becomes of the draft: submitted for review, or discarded. */
export function PublishPanel({ draft, waiting, onDiscarded, casesElsewhere = false }: PublishPanelProps) {
  const t = usePublishT('publish')
  const say = useSay()
  const notify = useNotify()
  const confirm = useConfirm()
  const mayManage = useMayManage()
  const [submitting, setSubmitting] = useState(false)
  const cases = useQuery(api.draft.cases.queryOptions({}, { enabled: !casesElsewhere }))
  const discard = useMutation(
    api.draft.discard.mutationOptions({
      onSuccess() {
        onDiscarded?.()
        notify({ message: t('discarded') })
      },
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
      onSettled: forgetDraft,
    }),
  )
  const hasDraft = draft.exists
  const failed = cases.data?.failed ?? []
  const detail = cases.data
    ? t('casesRun', { passed: String(cases.data.passed), all: String(cases.data.passed + failed.length) })
    : t('casesRunning')
  return (
    <>
      <ReviewPanel />
      {!casesElsewhere && (
        <Panel title={t('cases')} detail={cases.isError ? undefined : detail}>
          {cases.isError ? say(cases.error) : cases.data && failed.length === 0 && t('casesOk')}
          <FailedCases cases={failed} campaign={draft.document} />
        </Panel>
      )}
      {mayManage && (
        <Group gap="xs" className={classes.foot}>
          <Button
            disabled={!hasDraft || waiting}
            title={waiting ? t('saving') : undefined}
            onClick={() => setSubmitting(true)}
          >
            {t('submit')}
          </Button>
          {hasDraft && <UpdateDraft draft={draft} />}
          <Button
            variant="default"
            disabled={!hasDraft}
            loading={discard.isPending}
            onClick={() =>
              confirm({
                question: t('discardAsk'),
                detail: t('discardHelp', { number: String(draft.baseRelease.number) }),
                confirmLabel: t('discard'),
                danger: true,
                onConfirm: () => discard.mutate({ revision: draft.revision }),
              })
            }
          >
            {t('discard')}
          </Button>
        </Group>
      )}
      {submitting && <SubmitDialog draft={draft} onClose={() => setSubmitting(false)} />}
    </>
  )
}
