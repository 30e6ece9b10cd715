import { TagsInput, type TagsInputProps } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { useRef, useState } from 'react'
import { useRulesT } from '../messages.ts'
import { numberText, readNumber } from '../table/value-text.ts'

interface NumberListFieldProps extends Omit<TagsInputProps, 'value' | 'onChange' | 'error'> {
  value: number[]
  onChange: (value: number[]) => void
  error?: string | undefined
}

/** A list of numbers, each read as the language writes it; what is no number is named, and stays in the field to be mended. */
export function NumberListField({ value, onChange, error, ...input }: NumberListFieldProps) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const [text, setText] = useState('')
  const [unread, setUnread] = useState<string | null>(null)
  // The field empties itself once it has handed on what was typed, before or after: not of what was refused.
  const refusing = useRef(false)
  const write = (next: string) => {
    if (refusing.current && next === '') return
    setText(next)
    setUnread(null)
  }
  return (
    <TagsInput
      {...input}
      // A comma stands in a number here.
      splitChars={[';']}
      value={value.map(numberText)}
      searchValue={text}
      onSearchChange={write}
      error={unread === null ? error : `“${unread}” ${t('expectsNumber')}`}
      onChange={(next) => {
        const read = next.map((each) => readNumber(each, locale))
        const bad = next.filter((_, at) => !read[at]?.ok)
        const good = read.flatMap((each) => (each.ok ? [each.value] : []))
        if (bad.length > 0) {
          refusing.current = true
          queueMicrotask(() => (refusing.current = false))
          setText(bad.join('; '))
        }
        setUnread(bad[0] ?? null)
        if (bad.length === 0 || good.length !== value.length) onChange(good)
      }}
    />
  )
}
