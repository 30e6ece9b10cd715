import { Badge, Stack, Text } from '@mantine/core'
import type { Answers } from '../../api.ts'
import { useMessageLogT } from './messages.ts'

type Row = Answers['messages']['list'][number]

/** A sign beside the words, so that a state is told without its colour. */
const LOOKS: Record<Row['state'], { sign: string; color: string }> = {
  planned: { sign: '○', color: 'gray' },
  claimed: { sign: '◔', color: 'gray' },
  submitting: { sign: '◑', color: 'gray' },
  accepted: { sign: '◕', color: 'blue' },
  delivered: { sign: '✓', color: 'green' },
  failed: { sign: '✕', color: 'red' },
  unknown: { sign: '?', color: 'yellow' },
}

/** Where a message stands, and what it waits for or what went wrong. */
export function MessageState({ row, heldUntil }: { row: Row; heldUntil: string | null }) {
  const t = useMessageLogT('messageLog')
  const { sign, color } = LOOKS[row.state]
  const held = row.state === 'planned' && row.advertising && row.channel === 'sms' && heldUntil !== null
  const why = row.failure ? t(row.failure) : held ? t('heldUntil', { time: heldUntil }) : null
  return (
    <Stack gap={2} align="flex-start">
      <Badge color={color} miw="max-content" leftSection={<span aria-hidden>{sign}</span>}>
        {t(row.state)}
      </Badge>
      {why && (
        <Text size="xs" c="dimmed">
          {why}
        </Text>
      )}
    </Stack>
  )
}
