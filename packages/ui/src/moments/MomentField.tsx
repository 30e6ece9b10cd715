import { fromWallClock, toWallClock } from '@careline/campaign'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { useRef, useState } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import { readWallClock, timeOf } from './read-wall-clock.ts'

export interface MomentFieldProps extends Omit<
  DateInputProps,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'valueFormat'
  | 'withTime'
  | 'dateParser'
  | 'getDayProps'
  | 'fixOnBlur'
  | 'minDate'
  | 'maxDate'
> {
  /** A moment, ISO 8601 with its zone; empty for none. */
  value: string
  /** Hears the moment with the campaign's offset; empty while what is typed is none. */
  onChange: (moment: string) => void
  withSeconds?: boolean
}

/**
 * A date and time in the campaign's zone: typed as people here write it, `24/12/2026 08:30`, or its day taken from a calendar.
 * It takes no bounds: what lies beyond them would be dropped without a word. `excludeDate` greys days of the calendar.
 */
export function MomentField({ value, onChange, withSeconds = false, error, onBlur, ...field }: MomentFieldProps) {
  const t = useUiT('ui.moment')
  const wall = toWallClock(value).slice(0, 19).replace('T', ' ') || null
  const [text, setText] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  // A day from the calendar comes without a time, as midnight would that is typed.
  const picked = useRef(false)
  const isRead = text === null || text.trim() === '' || readWallClock(text, wall) !== null
  return (
    <DateInput
      placeholder={t('placeholder')}
      {...field}
      withTime
      valueFormat={withSeconds ? 'DD/MM/YYYY HH:mm:ss' : 'DD/MM/YYYY HH:mm'}
      dateParser={(typed) => readWallClock(typed, wall)}
      getDayProps={() => ({ onClick: () => (picked.current = true) })}
      // What cannot be read stays to be mended, and is told.
      fixOnBlur={isRead}
      value={wall}
      error={error ?? (left && !isRead && t('wrong'))}
      onInput={({ currentTarget }) => {
        setText(currentTarget.value)
        setLeft(false)
        if (readWallClock(currentTarget.value, wall) === null) onChange('')
      }}
      onBlur={(event) => {
        setLeft(true)
        onBlur?.(event)
      }}
      onChange={(next) => {
        const day = next?.slice(0, 10)
        const at = day && picked.current ? `${day} ${timeOf(wall)}` : next
        if (picked.current) setText(null)
        picked.current = false
        onChange(at ? fromWallClock(at.replace(' ', 'T')) : '')
      }}
    />
  )
}
