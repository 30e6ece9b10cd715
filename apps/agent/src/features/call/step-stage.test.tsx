// @vitest-environment happy-dom
import type { Campaign, ScreenStep } from '@careline/campaign'
import { named, pageText, perform, press, type, until } from '@careline/ui/testing'
import { createRef, useState } from 'react'
import { expect, it } from 'vitest'
import type { CallView } from '../../api.ts'
import { drawPage } from '../../testing/draw-page.ts'
import { type StepAnswer, StepStage } from './StepStage.tsx'

const label = (vi: string) => ({ vi, en: vi })
const campaign = {
  provinces: [],
  policies: {
    calls: { callingHours: { from: '08:00', to: '17:00' } },
    compliance: { advertisingCallHours: { from: '08:00', to: '17:00' } },
  },
} as unknown as Campaign
const view = { facts: {} } as unknown as CallView
const field = { required: true, value: '' }
const step = {
  id: 'reason',
  section: 'B1',
  title: label('Lý do'),
  lines: [],
  options: [],
  fields: [
    {
      ...field,
      id: 'reason',
      kind: 'choice',
      label: label('Lý do'),
      options: [
        { id: 'later', label: label('Để sau') },
        { id: 'other', label: label('Lý do khác') },
      ],
    },
    { ...field, id: 'note', kind: 'long-text', label: label('Ghi rõ') },
  ],
} as unknown as ScreenStep

async function open() {
  const answers: StepAnswer[] = []
  const form = createRef<HTMLFormElement>()
  function Page() {
    const [draft, setDraft] = useState<Parameters<typeof StepStage>[0]['draft']>(null)
    const onAnswer = (answer: StepAnswer) => void answers.push(answer)
    return <StepStage {...{ step, view, campaign, formRef: form, draft, onDraft: setDraft, onAnswer }} />
  }
  await drawPage({ page: Page })
  await until(() => expect(pageText()).toContain('Ghi rõ'))
  return answers
}

/** Presses the key in the field; whether the browser then does with it what it does by itself. */
async function key(target: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<boolean> {
  let done = false
  await perform(() => {
    const event = new KeyboardEvent('keydown', { key: name, code: name, bubbles: true, cancelable: true, ...more })
    done = target.dispatchEvent(event)
  })
  return done
}

const note = () => named('Ghi rõ', 'textbox')

it('goes on by Enter from a list in which one was chosen, in place of opening it again', async () => {
  await open()
  const list = named('Lý do', 'combobox')
  await press('Lý do', 'combobox')
  await key(list, 'ArrowDown')
  expect(await key(list, 'Enter')).toBe(false)
  await until(() => expect(list).toHaveProperty('value', 'Để sau'))
  expect(await key(list, 'Enter')).toBe(true)
})

it('goes on by Enter from a long text as from any other field, and makes a new line with Shift or within a word', async () => {
  const answers = await open()
  await press('Lý do', 'combobox')
  await press('Lý do khác', 'option')
  await type(note(), 'Đang bận')
  expect(await key(note(), 'Enter', { shiftKey: true })).toBe(true)
  expect(await key(note(), 'Enter', { isComposing: true })).toBe(true)
  expect(answers).toEqual([])
  expect(await key(note(), 'Enter')).toBe(false)
  expect(answers).toEqual([{ fields: { reason: 'other', note: 'Đang bận' } }])
})
