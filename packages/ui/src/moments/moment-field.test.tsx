// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query'
import { fireEvent } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { draw, named, pageText, perform, type } from '../testing/draw-page.tsx'
import { MomentField } from './MomentField.tsx'

const field = () => document.querySelector('input')

/** What the field says of its moment stands in `heard`. */
function open(start: string) {
  const heard = { moment: start }
  function Page() {
    const [value, setValue] = useState(start)
    heard.moment = value
    return <MomentField label="Lúc" value={value} onChange={setValue} />
  }
  draw({ app: 'agent', messages: { vi: {}, en: {} }, queryClient: new QueryClient() }, <Page />)
  return heard
}

it('shows a moment as people here write it, and takes another so typed', async () => {
  const heard = open('2026-12-24T01:30:00Z')
  expect(field()?.value).toBe('24/12/2026 08:30')
  await type(field(), '25/12/2026 9:05')
  expect(heard.moment).toBe('2026-12-25T09:05:00+07:00')
  await perform(() => fireEvent.blur(field()!))
  expect(field()?.value).toBe('25/12/2026 09:05')
})

it('keeps what it cannot read, says how to write it, and stands for no moment meanwhile', async () => {
  const heard = open('2026-12-24T01:30:00Z')
  await type(field(), '24/12/2026 25:00')
  expect(heard.moment).toBe('')
  await perform(() => fireEvent.blur(field()!))
  expect(field()?.value).toBe('24/12/2026 25:00')
  expect(pageText()).toContain('Viết ngày giờ như 24/12/2026 08:30.')
  await type(field(), '24/12/2026 05:00')
  expect(pageText()).not.toContain('Viết ngày giờ')
})

it('keeps the time when another day is taken from the calendar', async () => {
  const heard = open('2026-12-24T01:30:00Z')
  await perform(() => fireEvent.focus(field()!))
  await perform(() => fireEvent.click(named(/^26 tháng 12 2026$/i)))
  expect(heard.moment).toBe('2026-12-26T08:30:00+07:00')
  expect(field()?.value).toBe('26/12/2026 08:30')
})
