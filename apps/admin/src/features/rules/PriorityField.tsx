import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useRulesT } from './messages.ts'

interface PriorityFieldProps extends Pick<NumberInputProps, 'disabled' | 'error'> {
  value: number | undefined
  onCommit: (value: number) => void
}

/** A rule's place among the others: a whole number from 1 on. */
export function PriorityField({ value = 1, onCommit, ...input }: PriorityFieldProps) {
  const t = useRulesT('rules')
  return (
    <NumberInput
      size="xs"
      label={t('priority')}
      description={t('priorityHelp')}
      min={1}
      allowDecimal={false}
      value={value}
      onChange={(next) => typeof next === 'number' && onCommit(next)}
      {...input}
    />
  )
}
