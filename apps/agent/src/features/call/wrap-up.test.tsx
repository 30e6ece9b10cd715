// @vitest-environment happy-dom
import type { Campaign, CallScreen } from '@careline/campaign'
import { act, createRef, useState } from 'react'
import { expect, it } from 'vitest'
import type { CallView } from '../../api.ts'
import { type FakeServer, openPage, shown } from '../../testing/open-page.tsx'
import type { SaveState } from '../../shell/call/event-queue.ts'
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

/** The wrap-up of a call that is saved so far; `become` says how far the saving is from then on. */
async function open(server: FakeServer) {
  let become: (save: SaveState) => Promise<void> = async () => {}
  const form = createRef<HTMLFormElement>()
  const box = await openPage(() => {
    const [save, setSave] = useState<SaveState>('saved')
    become = (next) => act(async () => setSave(next))
    const session = { screen, save, drafts: {}, record: () => {}, draft: () => {} }
    return <WrapUp formRef={form} view={view} campaign={campaign} screen={screen} session={session} />
  }, server)
  const button = (name: string) => [...box.querySelectorAll('button')].find((each) => each.textContent.includes(name))
  return { box, button, become: (save: SaveState) => become(save), enter: () => form.current?.requestSubmit() }
}

it('closes the call at one press also when the note is still being saved, once it is', async () => {
  const closed: unknown[] = []
  const page = await open({
    'calls.previewWrapUp': () => left,
    'calls.close': (input) => {
      closed.push(input)
      return left
    },
  })
  await shown(() => expect(page.box.textContent).toContain('Không có việc hẹn'))
  await page.become('saving')
  await act(async () => page.button('Lưu và đóng')?.click())
  expect(closed).toEqual([])
  await page.become('saved')
  await shown(() => expect(closed).toEqual([{ callId: 'c', fence: 1, outcome: 'no-answer' }]))
  await shown(() => expect(page.box.querySelector('h1')?.textContent).toBe('desk'))
})

it('asks again what the call leaves behind when that could not be shown, and closes nothing unseen', async () => {
  const closed: unknown[] = []
  let fails = true
  const page = await open({
    'calls.previewWrapUp': () => {
      if (fails) throw new Error('restarting')
      return left
    },
    'calls.close': (input) => {
      closed.push(input)
      return left
    },
  })
  await shown(() => expect(page.box.querySelector('[role=alert]')).not.toBeNull())
  await act(async () => page.enter())
  fails = false
  await act(async () => page.button('Thử lại')?.click())
  await shown(() => expect(page.box.textContent).toContain('Không có việc hẹn'))
  expect(page.box.querySelector('[role=alert]')).toBeNull()
  expect(closed).toEqual([])
})
