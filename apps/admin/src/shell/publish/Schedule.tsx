import { Button, Group, TextInput } from '@mantine/core'
import { useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useSay } from '../api-problem.ts'
import { usePublishT } from './messages.ts'

/** Has an approved change published at a time, in the browser's own zone. */
export function Schedule({ reviewId, onSettled }: { reviewId: string; onSettled: () => void }) {
  const t = usePublishT('publish')
  const say = useSay()
  const notify = useNotify()
  const [at, setAt] = useState('')
  const schedule = useMutation(
    api.reviews.schedule.mutationOptions({
      onSettled,
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
    }),
  )
  return (
    <Group gap="xs" align="end">
      <TextInput
        type="datetime-local"
        label={t('publishTime')}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!at}
        loading={schedule.isPending}
        onClick={() => schedule.mutate({ reviewId, at: new Date(at).toISOString() })}
      >
        {t('schedule')}
      </Button>
    </Group>
  )
}
