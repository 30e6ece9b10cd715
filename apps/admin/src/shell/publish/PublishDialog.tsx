import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useLocale, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { problemOf, useSay } from '../api-problem.ts'
import { type Draft, forgetDraft, showPublished } from '../draft.ts'
import { expectOwnRelease, forgetOwnRelease } from '../own-news.ts'
import { FailedCases } from './FailedCases.tsx'
import { usePublishT } from './messages.ts'
import classes from './publish.module.css'

/** Publishes the draft: what changes, why, and — where example cases answer differently — old and new to accept at once. */
export function PublishDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = usePublishT('publish')
  const say = useSay()
  const notify = useNotify()
  const { locale } = useLocale()
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState(false)
  const overview = useQuery(api.campaign.overview.queryOptions())
  const live = overview.data?.liveRelease
  const nextNumber = (live?.number ?? draft.baseRelease.number) + 1
  const publish = useMutation(
    api.releases.publish.mutationOptions({
      onSuccess: (release) => {
        notify({ message: t('done', { number: String(release.number) }) })
        showPublished(release)
        void queryClient.invalidateQueries()
        onClose()
      },
      onError: (error) => {
        forgetOwnRelease(nextNumber)
        const code = problemOf(error)?.code
        if (code === 'stale-release' || code === 'stale-draft') forgetDraft()
      },
    }),
  )
  const problem = problemOf(publish.error)
  const changed = problem?.code === 'cases-changed' ? (problem.cases ?? []) : null
  const sentences = draft.changes.flatMap((change) => change.sentences[locale])
  const send = () => {
    setAsked(true)
    if (!message.trim() || !live) return
    expectOwnRelease(nextNumber)
    publish.mutate({
      message: message.trim(),
      expectedLiveReleaseId: live.id,
      revision: draft.revision,
      acceptExamples: changed !== null,
    })
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('title', { number: String(nextNumber) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="sm">
          <ul className={classes.sentences}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {sentences.length === 0 && <li>{t('otherChanges')}</li>}
          </ul>
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
          {problem?.code === 'invariant-broken' && <Alert color="red">{t('invariantBroken')}</Alert>}
          {changed && <Alert color="violet">{t('casesChanged')}</Alert>}
          {problem?.code === 'stale-release' && <Alert color="yellow">{t('moved')}</Alert>}
          {publish.isError && !changed && problem?.code !== 'invariant-broken' && problem?.code !== 'stale-release' && (
            <Alert color="red">{say(publish.error)}</Alert>
          )}
          <div className={classes.scroll}>
            <FailedCases cases={problem?.cases ?? []} />
          </div>
          <Group justify="flex-end">
            <Button type="submit" loading={publish.isPending}>
              {changed ? t('accept', { count: String(changed.length) }) : t('publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
