import { TagsInput, type TagsInputProps } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { useState } from 'react'
import { useRulesT } from '../messages.ts'
import { numberText, readNumber } from '../table/value-text.ts'

interface NumberListFieldProps extends Omit<TagsInputProps, 'value' | 'onChange' | 'error'> {
  value: number[]
  onChange: (value: number[]) => void
  error?: string | undefined
}

/** A list of numbers, each read as the language writes it; what is no number is named and not taken. */
export function NumberListField({ value, onChange, error, ...input }: NumberListFieldProps) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const [unread, setUnread] = useState<string | null>(null)
  return (
    <TagsInput
      {...input}
      // A comma stands in a number here.
      splitChars={[';']}
      value={value.map(numberText)}
      error={unread === null ? error : `“${unread}” ${t('expectsNumber')}`}
      onChange={(next) => {
        const read = next.map((text) => readNumber(text, locale))
        const bad = read.findIndex((each) => !each.ok)
        setUnread(next[bad] ?? null)
        if (bad < 0) onChange(read.flatMap((each) => (each.ok ? [each.value] : [])))
      }}
    />
  )
}
