import type { MantineStyleProp } from '@mantine/core'
import { MomentField } from '@careline/ui'
import { DateInput } from '@mantine/dates'
import { canonicalTimestamp, type Fact } from '@careline/rules'

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
  return (
    <MomentField
      size="xs"
      {...field}
      value={value}
      onChange={(moment) => {
        const picked = canonicalTimestamp(moment)
        if (picked) onChange(picked)
      }}
    />
  )
}
