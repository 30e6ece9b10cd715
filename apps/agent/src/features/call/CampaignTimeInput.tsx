import { fromWallClock, toWallClock } from '@careline/campaign'
import { useFormat } from '@careline/ui'
import { Input, TextInput, type TextInputProps } from '@mantine/core'

interface CampaignTimeInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** A moment with its offset, or empty. */
  value: string
  onChange: (moment: string) => void
}

/** A date and time on the campaign's wall clock; said once more as people here write it, since a browser shows it in its own language's way. */
export function CampaignTimeInput({ value, onChange, ...rest }: CampaignTimeInputProps) {
  const format = useFormat()
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      step={300}
      inputContainer={(field) => (
        <>
          {field}
          {value !== '' && !rest.error && <Input.Description mt={4}>{format.dateTime(value)}</Input.Description>}
        </>
      )}
      value={toWallClock(value).slice(0, 16)}
      onChange={(event) => onChange(fromWallClock(event.currentTarget.value))}
    />
  )
}
