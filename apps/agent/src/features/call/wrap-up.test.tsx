// @vitest-environment happy-dom
import type { Campaign, CallScreen } from '@careline/campaign'
import { named, pageText, perform, press, until } from '@careline/ui/testing'
import { createRef, useState } from 'react'
import { expect, it } from 'vitest'
import type { CallView } from '../../api.ts'
import type { SaveState } from '../../shell/call/event-queue.ts'
import { drawPage } from '../../testing/draw-page.ts'
import { WrapUp } from './WrapUp.tsx'

const view = { callId: 'c', fence: 1, plan: { offers: {} } } as unknown as CallView
const campaign = {
  policies: { calls: { refusalReasons: [], endReasons: [] }, followUps: [] },
  templates: [],
  script: { steps: [] },
} as unknown as Campaign
const screen = {
  walk: { ended: { outcome: 'no-answer' }, passed: [], topics: {}, captures: {} },
  quota: { met: false, recorded: 0, needed: 2 },
  sections: [],
} as unknown as CallScreen
const left = { followUps: [], messages: [], againAt: null }

/** The wrap-up of a call that is saved so far; `become` says how far the saving is from then on, `closed` what was asked to be closed. */
async function open(previewWrapUp: () => unknown) {
  let setState: (save: SaveState) => void = () => {}
  const form = createRef<HTMLFormElement>()
  const closed: unknown[] = []
  const page = () => {
    const [save, setSave] = useState<SaveState>('saved')
    setState = setSave
    const session = { screen, save, drafts: {}, record: () => {}, draft: () => {} }
    return <WrapUp formRef={form} view={view} campaign={campaign} screen={screen} session={session} />
  }
  const close = (input: unknown) => {
    closed.push(input)
    return left
  }
  const { router } = await drawPage({
    path: '/call',
    page,
    server: { 'calls.previewWrapUp': previewWrapUp, 'calls.close': close },
  })
  const become = (save: SaveState) => perform(() => setState(save))
  return { router, closed, become, enter: () => perform(() => form.current?.requestSubmit()) }
}

it('closes the call at one press also when the note is still being saved, once it is', async () => {
  const { router, closed, become } = await open(() => left)
  await until(() => expect(pageText()).toContain('Không có việc hẹn'))
  await become('saving')
  await press(/Lưu và đóng/)
  expect(closed).toEqual([])
  await become('saved')
  await until(() => expect(closed).toEqual([{ callId: 'c', fence: 1, outcome: 'no-answer' }]))
  await until(() => expect(router.state.location.pathname).toBe('/'))
})

it('asks again what the call leaves behind when that could not be shown, and closes nothing unseen', async () => {
  let fails = true
  const { closed, enter } = await open(() => {
    if (fails) throw new Error('restarting')
    return left
  })
  await until(() => named(/Thử lại/))
  await enter()
  fails = false
  await press(/Thử lại/)
  await until(() => expect(pageText()).toContain('Không có việc hẹn'))
  expect(document.querySelector('[role=alert]')).toBeNull()
  expect(closed).toEqual([])
})
