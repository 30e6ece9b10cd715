import { Button, Group, Stack, Text } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import { Dialog, useFormat, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../api.ts'
import { useSay } from './api-problem.ts'
import { useShellT } from './messages.ts'
import { fromFieldTime, toFieldTime } from './zoned-time.ts'

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
  const [field, setField] = useState<string | null>(toFieldTime(campaignNow))
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
        <DateTimePicker
          label={t('at')}
          value={field}
          onChange={setField}
          valueFormat="DD/MM/YYYY HH:mm"
          error={move.isError ? say(move.error) : undefined}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button
            loading={move.isPending}
            disabled={!field}
            onClick={() => field && move.mutate({ at: fromFieldTime(field) })}
          >
            {t('set')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
