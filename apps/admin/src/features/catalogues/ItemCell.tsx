import { Checkbox, NumberInput, Select, Textarea } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { Fact } from '@careline/rules'
import { unitSuffix } from '../../shell/words/unit-suffix.ts'
import { cellValue, type Item } from './items.ts'

interface ItemCellProps {
  fact: Fact
  /** What may be chosen where the attribute holds a code of something else, as a province. */
  choices?: readonly { value: string; label: string }[] | undefined
  value: Item[string] | undefined
  disabled: boolean
  /** What the cell is, for those who hear the page. */
  label: string
  onChange: (value: Item[string]) => void
}

/** Long words wrap rather than being cut off, but a value has no lines of its own. */
export const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** A cell of the table: the control follows the attribute's type. */
export function ItemCell({ fact, choices, value, disabled, label, onChange }: ItemCellProps) {
  const { locale, pick } = useLocale()
  const common = { size: 'xs', 'aria-label': label, disabled } as const
  if (fact.type === 'boolean')
    return <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
  if (fact.type === 'integer' || fact.type === 'number')
    return (
      <NumberInput
        {...common}
        hideControls
        value={typeof value === 'number' ? value : ''}
        suffix={unitSuffix(fact, locale)}
        onChange={(next) => (next === '' && !fact.nullable ? undefined : onChange(cellValue(fact, next)))}
      />
    )
  const data =
    choices ??
    fact.values?.map((each) => {
      const words = fact.valueLabels?.[each]
      return { value: each, label: words ? pick(words) : each }
    })
  if (data)
    return (
      <Select
        {...common}
        allowDeselect={fact.nullable}
        searchable={choices !== undefined}
        data={data}
        value={typeof value === 'string' ? value : null}
        onChange={(next) => onChange(cellValue(fact, next ?? ''))}
      />
    )
  return (
    <Textarea
      {...common}
      autosize
      minRows={1}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(cellValue(fact, oneLine(event.currentTarget.value)))}
    />
  )
}
