// @vitest-environment happy-dom
import { perform, type, until } from '@careline/ui/testing'
import type { Campaign } from '@careline/campaign'
import type { ConditionValue, Fact } from '@careline/rules'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { drawPage } from '../../../testing/draw-page.tsx'
import { problemsOf } from '../editing/check-rule-set.ts'
import { startValue } from '../editing/value-input.ts'
import { EditorContext, type EditorParts } from '../editor-context.ts'
import { ValueField } from './ValueField.tsx'

const boughtAt: Fact = { id: 'boughtAt', type: 'timestamp', nullable: false }

const editor = {
  reading: { document: { facts: [boughtAt], conditions: {}, ruleSets: [] }, itemFacts: [] },
} as unknown as EditorParts

/** What is wrong with a rule that asks this. */
const problems = (operator: string, value: ConditionValue) => {
  const conditions = { all: [{ fact: boughtAt.id, operator, value }] }
  const rules = [{ name: 'bought', conditions, event: { type: 'eligible' } }]
  const campaign = { facts: [boughtAt], conditions: {}, catalogues: {} } as unknown as Campaign
  return problemsOf(campaign, { id: 'eligibility', hitPolicy: 'every', rules }, 'eligibility').map(({ code }) => code)
}

/** Draws the field of a condition; what is picked stands in `value`. */
async function draw(fact: Fact, operator: string, start = startValue(fact, operator)) {
  const drawn = { value: start }
  function Field() {
    const [value, setValue] = useState(start)
    drawn.value = value
    return (
      <EditorContext value={editor}>
        <ValueField fact={fact} operator={operator} value={value} onChange={setValue} disabled={false} />
      </EditorContext>
    )
  }
  await drawPage({ page: Field })
  await until(() => expect(document.querySelector('button, input')).not.toBeNull())
  return drawn
}

const input = (name: string) => document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)

it('takes a moment as rules keep it, alone and as the ends of a range, and shows it again', async () => {
  const one = await draw(boughtAt, 'greaterThan')
  await type(input('Giá trị'), '28/10/2022 09:00')
  expect(one.value).toBe('2022-10-28T02:00:00.000Z')
  expect(problems('greaterThan', one.value)).toEqual([])
  expect(input('Giá trị')?.value).toBe('28/10/2022 09:00')

  const range = await draw(boughtAt, 'between')
  await type(input('Từ'), '28/10/2022 09:00')
  await type(input('Đến'), '28/10/2022 09:00')
  expect(problems('between', range.value)).toEqual([])
})

it('shows an empty field for text that is no moment', async () => {
  await draw(boughtAt, 'greaterThan', 'hôm qua')
  expect(input('Giá trị')?.value).toBe('')
})

it('reads numbers of a list as people here write them, and names what is none', async () => {
  const months: Fact = { id: 'months', type: 'number', nullable: false }
  const drawn = await draw(months, 'in', [1.125])
  const enter = async (text: string) => {
    const input = document.querySelector<HTMLInputElement>('input[aria-label="Giá trị"]')
    input?.focus()
    await type(input, text)
    await perform(() => input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
  }
  await enter('150.000')
  await until(() => expect(drawn.value).toEqual([1.125, 150_000]))
  await enter('1,5')
  await until(() => expect(drawn.value).toEqual([1.125, 150_000, 1.5]))
  await enter('nhiều')
  await until(() => expect(document.body.textContent).toContain('“nhiều”'))
  expect(drawn.value).toEqual([1.125, 150_000, 1.5])
  // It stays to be mended: nobody types a long number twice for one letter.
  const input = document.querySelector<HTMLInputElement>('input[aria-label="Giá trị"]')
  expect(input?.value).toBe('nhiều')
  await enter('')
  expect(input?.value).toBe('')
  expect(document.body.textContent).not.toContain('“nhiều”')
  await enter('7')
  await until(() => expect(drawn.value).toEqual([1.125, 150_000, 1.5, 7]))
  expect(input?.value).toBe('')
})
