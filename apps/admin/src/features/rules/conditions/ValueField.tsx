import { MultiSelect, Select, TagsInput, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { type ConditionValue, type Fact, findOperator } from '@careline/rules'
import { unitSuffix } from '../../../shell/words/unit-suffix.ts'
import { valueInputOf } from '../editing/value-input.ts'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { NumberField } from './NumberField.tsx'
import { NumberListField } from './NumberListField.tsx'
import { RangeField } from './RangeField.tsx'
import { TimeField } from './TimeField.tsx'

interface ValueFieldProps {
  fact: Fact
  operator: string
  value: ConditionValue
  onChange: (value: ConditionValue, typed?: boolean) => void
  disabled: boolean
  error?: string | undefined
}

/** The control for a literal value: money, a number, one of the allowed values, yes or no, a day … */
export function ValueField({ fact, operator, value, onChange, disabled, error }: ValueFieldProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const { reading } = useEditor()
  const common = { size: 'xs', 'aria-label': t('value'), disabled, error } as const
  const labels = (fact.values ?? []).map((each) => {
    const label = fact.valueLabels?.[each]
    return { value: each, label: label ? pick(label) : each }
  })
  const kind = valueInputOf(fact, operator)
  const list = Array.isArray(value) ? value.map(String) : []
  const plain = typeof value === 'object' ? '' : String(value)
  switch (kind) {
    case 'none':
      return null
    case 'money':
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : 0}
          suffix={unitSuffix(fact, locale)}
          allowDecimal={fact.type === 'number'}
          onCommit={(next) => onChange(next, true)}
        />
      )
    case 'number-range':
    case 'date-range':
      return <RangeField fact={fact} value={value} onChange={onChange} disabled={disabled} error={error} />
    case 'boolean':
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          value={plain}
          onChange={(next) => onChange(next === 'true')}
        />
      )
    case 'enum':
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={labels}
          value={plain}
          onChange={(next) => onChange(next ?? '')}
        />
      )
    case 'enum-list':
      return <MultiSelect {...common} data={labels} value={list} onChange={(next) => onChange(next)} />
    case 'number-list':
      return (
        <NumberListField
          {...common}
          value={Array.isArray(value) ? value.filter((each) => typeof each === 'number') : []}
          onChange={onChange}
        />
      )
    case 'text-list':
      return <TagsInput {...common} value={list} onChange={(next) => onChange(next)} />
    case 'date':
    case 'timestamp':
      return <TimeField {...common} fact={fact} value={plain} onChange={onChange} />
    case 'text': {
      const names = reading.document.facts.find(({ id }) => id === fact.id)?.valueLabels
      const named = names && findOperator(operator)?.value !== 'prefix' && (plain === '' || Object.hasOwn(names, plain))
      if (named)
        return (
          <Select
            {...common}
            searchable
            allowDeselect={false}
            data={Object.entries(names).map(([code, label]) => ({ value: code, label: pick(label) }))}
            value={plain || null}
            onChange={(next) => next !== null && onChange(next)}
          />
        )
      return <TextInput {...common} value={plain} onChange={(event) => onChange(event.currentTarget.value, true)} />
    }
  }
}
