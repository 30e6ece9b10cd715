import { Button, Group, Stack, Text } from '@mantine/core'
import { Dialog, MomentField, useFormat, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../api.ts'
import { useSay } from './api-problem.ts'
import { useShellT } from './messages.ts'

interface MoveClockProps {
  campaignNow: string
  onClose: () => void
}

/** Chooses the rehearsal's date and time (D17). */
export function MoveClock({ campaignNow, onClose }: MoveClockProps) {
  const t = useShellT('clock')
  const say = useSay()
  const notify = useNotify()
  const format = useFormat()
  const [at, setAt] = useState(campaignNow)
  const move = useMutation(
    api.campaign.moveClock.mutationOptions({
      onSuccess: ({ campaignNow: now }) => {
        void queryClient.invalidateQueries({ queryKey: api.campaign.pathKey() })
        notify({ message: t('done', { time: format.dateTime(now) }) })
        onClose()
      },
    }),
  )
  return (
    <Dialog onClose={onClose} title={t('title')}>
      <Stack>
        <Text c="dimmed">{t('help')}</Text>
        <MomentField
          label={t('at')}
          value={at}
          onChange={setAt}
          error={move.isError ? say(move.error) : undefined}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button loading={move.isPending} disabled={!at} onClick={() => move.mutate({ at })}>
            {t('set')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
