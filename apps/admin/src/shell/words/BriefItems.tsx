import { Text } from '@mantine/core'
import { useWordsT } from './messages.ts'

/** Which items of the brief a text carries out: behind it, small, and with a word on what the marks are. */
export function BriefItems({ items }: { items: readonly string[] }) {
  const t = useWordsT('words')
  if (items.length === 0) return null
  return (
    <Text span size="xs" c="dimmed" title={t('briefHelp')}>
      {t('brief', { items: items.join(', ') })}
    </Text>
  )
}
