import { Alert, Button, Group, TextInput } from '@mantine/core'
import { useFormat, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { mayStop } from '../../shell/roles.ts'
import { useUser } from '../../shell/session.ts'
import { useOverviewT } from './messages.ts'

/** Says who stopped the campaign and why; stops it, and lets it go on. */
export function PauseControl({ pause }: { pause: Answers['campaign']['overview']['pause'] }) {
  const t = useOverviewT('overview')
  const format = useFormat()
  const say = useSay()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const settle = {
    onSettled: () => void queryClient.invalidateQueries({ queryKey: api.campaign.pathKey() }),
    onError: (error: unknown) => notify({ tone: 'failed', message: say(error) }),
  }
  const stop = useMutation(api.campaign.pause.mutationOptions({ ...settle, onSuccess: () => setReason('') }))
  const resume = useMutation(api.campaign.resume.mutationOptions(settle))
  const may = mayStop(useUser().roles)
  if (pause)
    return (
      <Alert
        color="red"
        mb="md"
        title={t('paused', { name: pause.byName, time: format.dateTime(pause.at) })}
        role="alert"
      >
        {pause.reason}
        {may && (
          <Group mt="xs">
            <Button size="xs" loading={resume.isPending} onClick={() => resume.mutate()}>
              {t('resume')}
            </Button>
          </Group>
        )}
      </Alert>
    )
  if (!may) return null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) stop.mutate({ reason: reason.trim() })
      }}
    >
      <Group gap="xs" mb="md" align="end">
        <TextInput
          label={t('pauseReason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!reason.trim()} loading={stop.isPending}>
          {t('pause')}
        </Button>
      </Group>
    </form>
  )
}
