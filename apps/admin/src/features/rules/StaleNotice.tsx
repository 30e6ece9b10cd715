import { Alert, Button, Group } from '@mantine/core'
import { useFormat } from '@careline/ui'
import type { Draft } from '../../shell/draft.ts'
import { useRulesT } from './messages.ts'

interface StaleNoticeProps {
  draft: Draft
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Someone else changed this very set in between: says who and when, and lets the person choose. */
export function StaleNotice({ draft, onKeepMine, onTakeTheirs }: StaleNoticeProps) {
  const t = useRulesT('rules')
  const format = useFormat()
  const name = draft.updatedByName ?? t('someone')
  return (
    <Alert color="yellow" mb="sm" title={t('staleTitle', { name })} role="alert">
      {t('staleHelp', { time: draft.updatedAt ? format.dateTime(draft.updatedAt) : '–' })}
      <Group mt="xs" gap="xs">
        <Button size="xs" onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('takeTheirs', { name })}
        </Button>
      </Group>
    </Alert>
  )
}
