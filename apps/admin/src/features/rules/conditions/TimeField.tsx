import type { MantineStyleProp } from '@mantine/core'
import { DateInput, DateTimePicker } from '@mantine/dates'
import { canonicalTimestamp, type Fact } from '@careline/rules'
import { fromFieldTime, toFieldTime } from '../../../shell/zoned-time.ts'

interface TimeFieldProps {
  fact: Fact
  value: string
  onChange: (value: string) => void
  'aria-label': string
  disabled: boolean
  error?: string | undefined
  style?: MantineStyleProp
}

/** A day or a moment, spelled as rules keep it; what is neither shows an empty field. */
export function TimeField({ fact, value, onChange, ...field }: TimeFieldProps) {
  if (fact.type === 'date')
    return (
      <DateInput
        size="xs"
        {...field}
        valueFormat="DD/MM/YYYY"
        value={value || null}
        onChange={(next) => next && onChange(next)}
      />
    )
  const moment = canonicalTimestamp(value)
  return (
    <DateTimePicker
      size="xs"
      {...field}
      valueFormat="DD/MM/YYYY HH:mm"
      value={moment && toFieldTime(moment)}
      onChange={(next) => {
        const picked = next && canonicalTimestamp(fromFieldTime(next))
        if (picked) onChange(picked)
      }}
    />
  )
}
