import { NumberInput, type NumberInputProps, Select, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { Campaign } from '@careline/campaign'
import { MomentField, useLocale } from '@careline/ui'
import { formatFactValue } from '@careline/rules'
import { useState } from 'react'
import { unitSuffix } from '../../shell/words/unit-suffix.ts'
import { usePlaygroundT } from './messages.ts'
import type { Typed } from './typed-value.ts'

interface FactFieldProps {
  fact: Campaign['facts'][number]
  value: Typed[string]
  error: string | undefined
  /** Where the text is a code that people know by a name. */
  names?: { value: string; label: string }[]
  onChange: (value: Typed[string]) => void
}

/** One fact of a made-up customer; an empty field is a value that is not known. */
export function FactField({ fact, value, error, names, onChange }: FactFieldProps) {
  const t = usePlaygroundT('playground')
  const { locale, pick } = useLocale()
  const label = fact.label ? pick(fact.label) : fact.id
  const same = { label, error, placeholder: t('unknown') }
  const text = typeof value === 'string' ? value : null
  if (names && (text === null || names.some((each) => each.value === text)))
    return (
      <Select
        {...same}
        searchable
        clearable={fact.nullable}
        allowDeselect={fact.nullable}
        data={names}
        value={text}
        onChange={onChange}
      />
    )
  switch (fact.type) {
    case 'integer':
    case 'number':
      return (
        <FigureField
          {...same}
          value={typeof value === 'number' ? value : null}
          suffix={unitSuffix(fact, locale)}
          allowDecimal={fact.type === 'number'}
          onChange={onChange}
        />
      )
    case 'boolean':
      return (
        <Select
          {...same}
          clearable={fact.nullable}
          allowDeselect={fact.nullable}
          data={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          value={value === null ? null : String(value)}
          onChange={(given) => onChange(given === null ? null : given === 'true')}
        />
      )
    case 'enum':
      return (
        <Select
          {...same}
          clearable={fact.nullable}
          allowDeselect={fact.nullable}
          data={(fact.values ?? []).map((each) => ({ value: each, label: formatFactValue(fact, each, locale) }))}
          value={text}
          onChange={onChange}
        />
      )
    case 'date':
      return <DateInput {...same} clearable valueFormat="DD/MM/YYYY" value={text} onChange={onChange} />
    case 'timestamp':
      return <MomentField {...same} clearable value={text ?? ''} onChange={(moment) => onChange(moment || null)} />
    case 'text-list':
      return (
        <Textarea
          {...same}
          autosize
          description={t('listHelp')}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(event.currentTarget.value ? event.currentTarget.value.split('\n') : null)}
        />
      )
    case 'text':
    case 'phone':
      return (
        <TextInput
          {...same}
          value={text ?? ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      )
  }
}

interface FigureFieldProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  value: number | null
  onChange: (value: number | null) => void
}

/** A figure that stays on the page while it is half typed, such as `60,`: that is no other value yet. */
function FigureField({ value, onChange, ...input }: FigureFieldProps) {
  const [text, setText] = useState<number | string>(value ?? '')
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setText(value ?? '')
  }
  return (
    <NumberInput
      {...input}
      value={text}
      onChange={(next) => {
        setText(next)
        if (typeof next === 'string' && next !== '') return
        const figure = next === '' ? null : next
        setKnown(figure)
        onChange(figure)
      }}
    />
  )
}
