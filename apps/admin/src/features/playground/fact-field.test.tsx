// @vitest-environment happy-dom
import { type, until } from '@careline/ui/testing'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { FactField } from './FactField.tsx'
import type { Typed } from './typed-value.ts'

it('lets a fraction be typed sign by sign, and takes an empty field for what is not known', async () => {
  const taken: Typed[string][] = []
  const share = {
    id: 'share',
    type: 'number',
    unit: '%',
    nullable: true,
    label: { vi: 'Tỷ trọng', en: 'Share' },
  } as const
  function Field() {
    const [value, setValue] = useState<Typed[string]>(null)
    const onChange = (next: Typed[string]) => {
      taken.push(next)
      setValue(next)
    }
    return <FactField fact={share} value={value} error={undefined} onChange={onChange} />
  }
  await drawPage({ page: Field })
  await until(() => expect(document.querySelector('input')).not.toBeNull())
  const input = document.querySelector('input')
  for (const text of ['6', '60', '60,', '60,5']) {
    await type(input, text)
    await until(() => expect(input?.value).toBe(`${text} %`))
  }
  expect(taken.at(-1)).toBe(60.5)
  await type(input, '')
  expect(taken.at(-1)).toBeNull()
})
