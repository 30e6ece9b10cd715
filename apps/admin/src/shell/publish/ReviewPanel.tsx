import { Alert, Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { Panel, useFormat, useLocale, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../api-problem.ts'
import { showPublished } from '../draft.ts'
import { expectOwnRelease, forgetOwnRelease } from '../own-news.ts'
import { usePublishT } from './messages.ts'
import { Schedule } from './Schedule.tsx'

/** The newest review: how it stands, what it changes, and what this person may do with it. */
export function ReviewPanel() {
  const t = usePublishT('publish')
  const say = useSay()
  const notify = useNotify()
  const format = useFormat()
  const { locale, pick } = useLocale()
  const [text, setText] = useState('')
  const [newest] = useQuery(api.reviews.list.queryOptions({ limit: 1 })).data ?? []
  const review = useQuery(
    api.reviews.get.queryOptions({ reviewId: newest?.id ?? '' }, { enabled: newest !== undefined }),
  ).data
  const settled = () => void queryClient.invalidateQueries({ queryKey: api.reviews.pathKey() })
  const onError = (error: unknown) => notify({ tone: 'failed', message: say(error) })
  const decide = useMutation(api.reviews.decide.mutationOptions({ onSettled: settled, onError }))
  const withdraw = useMutation(api.reviews.withdraw.mutationOptions({ onSettled: settled, onError }))
  const nextNumber = (newest?.baseRelease.number ?? 0) + 1
  const publish = useMutation(
    api.reviews.publish.mutationOptions({
      onSuccess: (release) => {
        notify({ message: t('done', { number: String(release.number) }) })
        showPublished(release)
        void queryClient.invalidateQueries()
      },
      onError: (error) => {
        forgetOwnRelease(nextNumber)
        onError(error)
        settled()
      },
    }),
  )
  if (!newest || newest.state === 'published' || newest.state === 'withdrawn') return null
  const { id: reviewId, may, heldBack } = newest
  const impact = review?.evidence.impact?.counts
  const comments = text.trim() ? [{ text: text.trim() }] : []
  return (
    <Panel title={t('review')} detail={<Badge>{t(newest.state)}</Badge>}>
      <Stack gap="xs">
        <Text size="sm">
          {t('reviewBy', { name: newest.submittedBy.name, time: format.dateTime(newest.submittedAt) })}
          {newest.approvedBy && ` · ${t('approvedBy', { name: newest.approvedBy.name })}`}
          {newest.publishAt && ` · ${t('publishAt', { time: format.dateTime(newest.publishAt) })}`}
        </Text>
        <Text size="sm" fw={600}>
          {newest.message}
        </Text>
        {heldBack?.reasons.map((reason) => (
          <Alert key={reason.message.en} color="red">
            {pick(reason.message)}
          </Alert>
        ))}
        <ul>
          {review?.evidence.changes
            .flatMap(({ sentences }) => sentences[locale])
            .map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          {impact && <li>{t('inOut', { in: format.number(impact.entering), out: format.number(impact.leaving) })}</li>}
          {review?.comments.map((comment) => (
            <li key={comment.id}>
              {comment.by.name}: {comment.text}
            </li>
          ))}
        </ul>
        {(may.approve || may.sendBack) && (
          <Textarea
            label={t('comment')}
            autosize
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Group gap="xs">
          {may.approve && (
            <Button
              loading={decide.isPending}
              onClick={() => decide.mutate({ reviewId, decision: 'approve', comments })}
            >
              {t('approve')}
            </Button>
          )}
          {may.publish && (
            <Button
              loading={publish.isPending}
              onClick={() => {
                expectOwnRelease(nextNumber)
                publish.mutate({ reviewId })
              }}
            >
              {t('publish')}
            </Button>
          )}
          {may.sendBack && (
            <Button
              variant="default"
              disabled={comments.length === 0}
              loading={decide.isPending}
              onClick={() => decide.mutate({ reviewId, decision: 'send-back', comments })}
            >
              {t('sendBack')}
            </Button>
          )}
          {may.withdraw && (
            <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ reviewId })}>
              {t('withdraw')}
            </Button>
          )}
        </Group>
        {may.schedule && <Schedule reviewId={reviewId} onSettled={settled} />}
      </Stack>
    </Panel>
  )
}
