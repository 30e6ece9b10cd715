import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { Fact } from '@careline/rules'
import { cellValue, type Item } from './items.ts'

interface ItemCellProps {
  fact: Fact
  value: Item[string] | undefined
  disabled: boolean
  /** What the cell is, for those who hear the page. */
  label: string
  onChange: (value: Item[string]) => void
}

/** A cell of the table: the control follows the attribute's type. */
export function ItemCell({ fact, value, disabled, label, onChange }: ItemCellProps) {
  const { pick } = useLocale()
  const common = { size: 'xs', 'aria-label': label, disabled } as const
  if (fact.type === 'boolean')
    return <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
  if (fact.type === 'integer' || fact.type === 'number')
    return (
      <NumberInput
        {...common}
        hideControls
        value={typeof value === 'number' ? value : ''}
        suffix={fact.unit?.startsWith('VND') ? ' ₫' : ''}
        onChange={(next) => (next === '' && !fact.nullable ? undefined : onChange(cellValue(fact, next)))}
      />
    )
  if (fact.values)
    return (
      <Select
        {...common}
        allowDeselect={fact.nullable}
        data={fact.values.map((each) => {
          const words = fact.valueLabels?.[each]
          return { value: each, label: words ? pick(words) : each }
        })}
        value={typeof value === 'string' ? value : null}
        onChange={(next) => onChange(cellValue(fact, next ?? ''))}
      />
    )
  return (
    <TextInput
      {...common}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(cellValue(fact, event.currentTarget.value))}
    />
  )
}
