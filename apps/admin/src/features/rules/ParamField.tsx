import { Switch, TextInput } from '@mantine/core'
import { NumberField } from './conditions/NumberField.tsx'

interface ParamFieldProps {
  name: string
  value: unknown
  disabled?: boolean
  onChange: (value: string | number | boolean) => void
}

/** One parameter of what a rule leaves behind, by the kind of its value; what is no plain value is shown and left alone. */
export function ParamField({ name, value, disabled = false, onChange }: ParamFieldProps) {
  const same = { size: 'xs', label: name, disabled } as const
  if (typeof value === 'boolean')
    return <Switch {...same} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
  if (typeof value === 'number') return <NumberField {...same} value={value} onCommit={onChange} />
  const plain = typeof value === 'string'
  return (
    <TextInput
      {...same}
      value={plain ? value : JSON.stringify(value)}
      disabled={disabled || !plain}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
