import { Select, type ComboboxItem } from '@mantine/core'
import { matchesQuery, useLocale } from '@careline/ui'
import type { Fact } from '@careline/rules'

interface FactSelectProps {
  label: string
  facts: readonly Fact[]
  value: string
  onChange: (fact: Fact) => void
  disabled: boolean
  error?: string | undefined
}

/** Picks a fact by its label; accents need not be typed. */
export function FactSelect({ label, facts, value, onChange, disabled, error }: FactSelectProps) {
  const { pick } = useLocale()
  const known = facts.some((fact) => fact.id === value)
  const data = facts.map((fact) => ({ value: fact.id, label: fact.label ? pick(fact.label) : fact.id }))
  return (
    <Select
      size="xs"
      aria-label={label}
      searchable
      allowDeselect={false}
      data={known ? data : [...data, { value, label: value }]}
      value={value}
      disabled={disabled}
      error={error}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      // What is typed then replaces the old name and does not go on after it.
      onFocus={(event) => event.currentTarget.select()}
      filter={({ options, search }) =>
        options.filter((option) => {
          const { label: words, value: id } = option as ComboboxItem
          return matchesQuery(search, `${words} ${id}`)
        })
      }
      onChange={(id) => {
        const fact = facts.find((candidate) => candidate.id === id)
        if (fact && id !== value) onChange(fact)
      }}
    />
  )
}
