import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'

interface NumberFieldProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  value: number
  onCommit: (value: number) => void
}

/** A number that may be cleared while it is typed: only whole figures are passed on, and leaving it empty brings the old one back. */
export function NumberField({ value, onCommit, ...input }: NumberFieldProps) {
  const [text, setText] = useState<number | string>(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setText(value)
  }
  return (
    <NumberInput
      size="xs"
      hideControls
      {...input}
      value={text}
      onChange={(next) => {
        setText(next)
        if (typeof next !== 'number') return
        setKnown(next)
        onCommit(next)
      }}
      // A press and typing replace the figure.
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setText(value)}
    />
  )
}
