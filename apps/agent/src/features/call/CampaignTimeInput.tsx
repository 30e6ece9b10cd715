import { TextInput, type TextInputProps } from '@mantine/core'
import { fromWallClock, toWallClock } from './campaign-time.ts'

interface CampaignTimeInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** A moment with its offset, or empty. */
  value: string
  onChange: (moment: string) => void
}

/** A date and time on the campaign's wall clock. */
export function CampaignTimeInput({ value, onChange, ...rest }: CampaignTimeInputProps) {
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      step={300}
      value={toWallClock(value)}
      onChange={(event) => onChange(fromWallClock(event.currentTarget.value))}
    />
  )
}
