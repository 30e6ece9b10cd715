import { Group } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { ConditionValue, Fact } from '@careline/rules'
import { unitSuffix } from '../../../shell/words/unit-suffix.ts'
import { useRulesT } from '../messages.ts'
import { NumberField } from './NumberField.tsx'
import { TimeField } from './TimeField.tsx'

interface RangeFieldProps {
  fact: Fact
  value: ConditionValue
  onChange: (value: ConditionValue, typed?: boolean) => void
  disabled: boolean
  error?: string | undefined
}

/** Both ends of a range, each included. */
export function RangeField({ fact, value, onChange, disabled, error }: RangeFieldProps) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const [low, high] = Array.isArray(value) ? value : []
  const isNumeric = fact.type === 'integer' || fact.type === 'number'
  if (isNumeric) {
    const [from, to] = [Number(low ?? 0), Number(high ?? 0)]
    const common = { disabled, error, suffix: unitSuffix(fact, locale), style: { flex: 1 } }
    return (
      <Group gap={4} wrap="nowrap">
        <NumberField {...common} aria-label={t('low')} value={from} onCommit={(next) => onChange([next, to], true)} />
        <NumberField {...common} aria-label={t('high')} value={to} onCommit={(next) => onChange([from, next], true)} />
      </Group>
    )
  }
  const [from, to] = [String(low ?? ''), String(high ?? '')]
  const common = { fact, disabled, error, style: { flex: 1 } }
  return (
    <Group gap={4} wrap="nowrap">
      <TimeField {...common} aria-label={t('low')} value={from} onChange={(next) => onChange([next, to])} />
      <TimeField {...common} aria-label={t('high')} value={to} onChange={(next) => onChange([from, next])} />
    </Group>
  )
}
