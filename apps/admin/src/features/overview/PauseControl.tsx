import { Alert, Button, Group, Popover, TextInput } from '@mantine/core'
import { useFormat, useNotify } from '@careline/ui'
import { IconPlayerPause } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { mayStop } from '../../shell/roles.ts'
import { useUser } from '../../shell/session.ts'
import { useOverviewT } from './messages.ts'

type Pause = Answers['campaign']['overview']['pause']

function useSettled() {
  const say = useSay()
  const notify = useNotify()
  return {
    onSettled: () => void queryClient.invalidateQueries({ queryKey: api.campaign.pathKey() }),
    onError: (error: unknown) => notify({ tone: 'failed', message: say(error) }),
  }
}

/** Says who stopped the campaign and why, and lets it go on. */
export function PauseNotice({ pause }: { pause: Pause }) {
  const t = useOverviewT('overview')
  const format = useFormat()
  const resume = useMutation(api.campaign.resume.mutationOptions(useSettled()))
  const may = mayStop(useUser().roles)
  if (!pause) return null
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
}

/** Stops the campaign, once it was said why. */
export function PauseButton({ pause }: { pause: Pause }) {
  const t = useOverviewT('overview')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const settled = useSettled()
  const stop = useMutation(
    api.campaign.pause.mutationOptions({
      ...settled,
      onSuccess: () => {
        setReason('')
        setOpen(false)
      },
    }),
  )
  if (!mayStop(useUser().roles) || pause) return null
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconPlayerPause size={16} />} onClick={() => setOpen(!open)}>
          {t('pause')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim()) stop.mutate({ reason: reason.trim() })
          }}
        >
          <TextInput
            data-autofocus
            label={t('pauseReason')}
            description={t('pauseHelp')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group mt="xs" justify="flex-end">
            <Button type="submit" color="red" disabled={!reason.trim()} loading={stop.isPending}>
              {t('pauseNow')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
