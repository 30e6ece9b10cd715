import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { Dialog, SkeletonRows, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { expectOwnRelease, forgetOwnRelease } from '../../shell/own-news.ts'
import { type Release, useLiveDocument } from '../../shell/use-live-document.ts'
import { Differences } from './Differences.tsx'
import { useReleasesT } from './messages.ts'
import classes from './releases.module.css'

/** Shows what will change against the running release and asks why, then publishes the old document as a new one. */
export function RestoreDialog({ release: { number, document }, onClose }: { release: Release; onClose: () => void }) {
  const t = useReleasesT('releases')
  const say = useSay()
  const notify = useNotify()
  const navigate = useNavigate()
  const overview = useQuery(api.campaign.overview.queryOptions())
  const live = overview.data?.liveRelease
  const liveDocument = useLiveDocument()
  const nextNumber = (live?.number ?? 0) + 1
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState(false)
  const restore = useMutation(
    api.releases.restore.mutationOptions({
      onMutate: () => expectOwnRelease(nextNumber),
      onError: () => forgetOwnRelease(nextNumber),
      onSuccess: (release) => {
        notify({ message: t('restored', { number: String(release.number), from: String(number) }) })
        void queryClient.invalidateQueries()
        onClose()
        void navigate({ to: '/releases' })
      },
    }),
  )
  return (
    <Dialog onClose={onClose} size="lg" title={t('restoreTitle', { number: String(number) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (message.trim()) restore.mutate({ number, message: message.trim(), ...(live && { over: live.number }) })
        }}
      >
        <Stack>
          <Text>{t('restoreHelp', { number: String(number) })}</Text>
          <section className={classes.willChange} aria-label={t('what')}>
            <Text c="dimmed">{t('restoreChanges', { live: String(live?.number ?? '') })}</Text>
            {liveDocument ? (
              <Differences before={liveDocument} after={document} />
            ) : (
              <SkeletonRows rows={2} columns={1} />
            )}
          </section>
          <Textarea
            label={t('restoreMessage')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={message}
            error={asked && !message.trim() ? t('missing') : undefined}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {restore.isError && <Alert color="red">{say(restore.error)}</Alert>}
          <Group justify="flex-end">
            <Button type="submit" loading={restore.isPending}>
              {t('restore')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
