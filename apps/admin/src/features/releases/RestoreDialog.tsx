import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { useReleasesT } from './messages.ts'

/** Asks why, then publishes the old document as a new release. */
export function RestoreDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const t = useReleasesT('releases')
  const say = useSay()
  const notify = useNotify()
  const navigate = useNavigate()
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState(false)
  const restore = useMutation(
    api.releases.restore.mutationOptions({
      onSuccess: (release) => {
        notify({ message: t('restored', { number: String(release.number), from: String(number) }) })
        void queryClient.invalidateQueries()
        onClose()
        void navigate({ to: '/releases' })
      },
    }),
  )
  return (
    <Modal opened onClose={onClose} title={t('restoreTitle', { number: String(number) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (message.trim()) restore.mutate({ number, message: message.trim() })
        }}
      >
        <Stack>
          <Text>{t('restoreHelp', { number: String(number) })}</Text>
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
    </Modal>
  )
}
