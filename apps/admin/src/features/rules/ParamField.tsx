import { Select, Switch, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { useState } from 'react'
import { NumberField } from './conditions/NumberField.tsx'
import { useEditor } from './editor-context.ts'
import { useRulesT } from './messages.ts'
import { outcomeChoices, outcomeName } from './outcome-words.ts'

/** Stands for a value that no rule of the set leaves yet; an id has no space in it. */
const OTHER = ' other'

interface ParamFieldProps {
  name: string
  value: unknown
  disabled?: boolean
  onChange: (value: string | number | boolean) => void
}

/** One parameter of what a rule leaves behind, by the kind of its value; what is no plain value is shown and left alone. */
export function ParamField({ name, value, disabled = false, onChange }: ParamFieldProps) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const { versions } = useEditor()
  const [writing, setWriting] = useState(false)
  const same = { size: 'xs', label: outcomeName(versions, name, locale), disabled } as const
  if (typeof value === 'boolean')
    return <Switch {...same} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
  if (typeof value === 'number') return <NumberField {...same} value={value} onCommit={onChange} />
  const plain = typeof value === 'string'
  if (plain && value !== '' && !writing)
    return (
      <Select
        {...same}
        allowDeselect={false}
        data={[...outcomeChoices(versions, name, locale), { value: OTHER, label: t('otherOutcome') }]}
        value={value}
        onChange={(next) => (next === OTHER ? setWriting(true) : next !== null && onChange(next))}
      />
    )
  return (
    <TextInput
      {...same}
      autoFocus={writing}
      description={writing ? t('outcomeCode') : undefined}
      value={plain ? value : JSON.stringify(value)}
      disabled={disabled || !plain}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
