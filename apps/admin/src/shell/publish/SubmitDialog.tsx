import { Alert, Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { Dialog, useLocale, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { problemOf, useSay } from '../api-problem.ts'
import { type Draft, forgetDraft } from '../draft.ts'
import { SentenceList } from '../words/ChangeList.tsx'
import { FailedCases } from './FailedCases.tsx'
import { usePublishT } from './messages.ts'
import classes from './publish.module.css'

/** So many that the message stays in view. */
const FEW = 5

/** Submits the draft for review: what changes, why, and — where example cases answer differently — old and new, accepted by the same press. */
export function SubmitDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = usePublishT('publish')
  const say = useSay()
  const notify = useNotify()
  const navigate = useNavigate()
  const { locale } = useLocale()
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = useMutation(
    api.reviews.submit.mutationOptions({
      onSuccess: ({ reviewId }) => {
        notify({
          message: t('submitted'),
          action: {
            label: t('follow'),
            onRun: () => void navigate({ to: '/reviews/$reviewId', params: { reviewId } as never }),
          },
        })
        void queryClient.invalidateQueries({ queryKey: api.reviews.pathKey() })
        onClose()
      },
      onError: (error) => {
        const code = problemOf(error)?.code
        if (code === 'stale-release' || code === 'stale-draft') forgetDraft()
      },
    }),
  )
  const problem = problemOf(submit.error)
  // Run anew: what is accepted is what is shown, and the server refuses where the draft is another one by then.
  const trial = useQuery(api.draft.cases.queryOptions({}, { staleTime: 0, refetchOnMount: 'always', retry: false }))
  const running = trial.isFetching
  const failed = problem?.cases ?? (running ? [] : (trial.data?.failed ?? []))
  const broken = failed.some(({ kind }) => kind === 'invariant')
  const changed = broken ? 0 : failed.length
  const sentences = draft.changes.flatMap((change) => change.sentences[locale])
  const send = () => {
    setAsked(true)
    if (!message.trim() || running || broken) return
    submit.mutate({ message: message.trim(), revision: draft.revision, acceptExamples: changed > 0 })
  }
  return (
    <Dialog onClose={onClose} size="lg" title={t('title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="sm">
          <div>
            <SentenceList sentences={sentences.length === 0 ? [t('otherChanges')] : sentences} few={FEW} />
          </div>
          <Textarea
            label={t('message')}
            description={t('messageHelp')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={message}
            error={asked && !message.trim() ? t('messageMissing') : undefined}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {running && <Text c="dimmed">{t('casesFirst')}</Text>}
          {broken && <Alert color="red">{t('invariantBroken')}</Alert>}
          {changed > 0 && <Alert color="violet">{t('casesChanged', { count: String(changed) })}</Alert>}
          {submit.isError && problem?.code !== 'cases-changed' && problem?.code !== 'invariant-broken' && (
            <Alert color="red">
              {say(submit.error)} {problem?.code === 'review-open' && <OpenReview />}
            </Alert>
          )}
          <div className={classes.scroll}>
            <FailedCases cases={failed} campaign={draft.document} />
          </div>
          <Group justify="flex-end">
            <Button type="submit" loading={submit.isPending || running} disabled={broken}>
              {changed > 0 ? t('accept', { count: String(changed) }) : t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** The review that stands in the way. */
function OpenReview() {
  const t = usePublishT('publish')
  const [newest] = useQuery(api.reviews.list.queryOptions({ limit: 1 })).data ?? []
  if (!newest) return null
  return (
    <Anchor component={Link} to="/reviews/$reviewId" params={{ reviewId: newest.id } as never} size="sm">
      {t('openOther')}
    </Anchor>
  )
}
