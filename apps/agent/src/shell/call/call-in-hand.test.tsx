// @vitest-environment happy-dom
import { RouterProvider } from '@tanstack/react-router'
import { act, useSyncExternalStore } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CallView } from '../../api.ts'
import { router } from '../../router.tsx'
import { type FakeServer, openPage, refusal, shown } from '../../testing/open-page.tsx'
import { callHolder } from './held-call.ts'

const session = vi.hoisted(() => {
  let person: string | null = 'lan'
  const listeners = new Set<() => void>()
  return {
    now: () => person,
    become(next: string | null) {
      person = next
      for (const listener of listeners) listener()
    },
    listen(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
})

vi.mock('../auth.ts', () => ({
  auth: {
    useSession() {
      const id = useSyncExternalStore(session.listen, session.now)
      return id === null
        ? { status: 'signedOut' }
        : { status: 'signedIn', user: { id, name: id, username: id, roles: ['agent'] } }
    },
  },
}))
vi.mock('../use-live-events.ts', () => ({ useLiveEvents: () => {} }))
vi.mock('../../features/call/CallDesk.tsx', () => ({ CallDesk: () => <h1>the call</h1> }))

const call = {
  callId: 'c',
  fence: 1,
  release: { id: 'r', number: 1 },
  facts: { fullName: 'Nguyễn Thị Ánh' },
  events: [],
  plan: { offers: {} },
} as unknown as CallView

const overview = {
  label: { vi: 'Chiến dịch', en: 'Campaign' },
  mode: { mode: 'rehearsal', campaignNow: '2022-10-28T02:00:00Z' },
  progress: { waiting: 0, inCall: 1, callBack: 0, done: 0 },
  audience: { id: 'a' },
  pause: null,
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  callHolder.letGo()
  callHolder.dismiss()
})

/** The app at this page, with a call open, before a server that refuses what is named so. */
async function open(at: string) {
  const beats: unknown[] = []
  const server: FakeServer = {
    'campaign.overview': () => overview,
    'calls.myDay': () => ({ calls: 0, completed: 0 }),
    'calls.current': () => call,
    'calls.heartbeat': (input) => {
      beats.push(input)
      return { ok: true }
    },
    'followUps.list': () => [],
    'releases.get': () => ({ document: { script: { steps: [] }, policies: { followUps: [] } } }),
    'session.me': () => ({ user: { name: 'Lan' } }),
  }
  await act(() => router.navigate({ to: at }))
  const box = await openPage(() => <RouterProvider router={router} />, server)
  const minutes = (count: number) => act(async () => void (await vi.advanceTimersByTimeAsync(count * 60_000)))
  const link = (name: string) => [...box.querySelectorAll('a')].find((each) => each.textContent === name)
  const button = (name: string) => [...box.querySelectorAll('button')].find((each) => each.textContent === name)
  const text = () => {
    const copy = box.cloneNode(true) as HTMLElement
    for (const style of copy.querySelectorAll('style')) style.remove()
    return copy.textContent
  }
  return { text, server, beats, minutes, link, button }
}

it('keeps the call on every page of the app, and leads back to it', async () => {
  const { beats, minutes, link, text } = await open('/')
  await shown(() => expect(text()).toContain('Đang có cuộc gọi với Nguyễn Thị Ánh'))
  for (const page of ['/', '/follow-ups', '/nowhere']) {
    await act(() => router.navigate({ to: page }))
    const before = beats.length
    await minutes(3)
    await shown(() => expect(beats.length - before).toBe(3))
    expect(text()).toContain('Đang có cuộc gọi với Nguyễn Thị Ánh')
  }
  expect(beats.at(-1)).toEqual({ callId: 'c', fence: 1 })
  await act(async () => link('Quay lại cuộc gọi')?.click())
  await shown(() => expect(text()).toContain('the call'))
  expect(text()).not.toContain('Đang có cuộc gọi')
})

it('says on any page that the call was lost, and shows what was written in it until that is read', async () => {
  const { server, beats, minutes, button, text } = await open('/follow-ups')
  await shown(() => expect(callHolder.now().held).not.toBeNull())
  callHolder.now().held?.draft({ note: 'Gọi lại sau 17 giờ' })
  server['calls.heartbeat'] = () => refusal('stale-call')
  server['calls.current'] = () => null
  // A machine that slept hears of its network first.
  await act(async () => window.dispatchEvent(new Event('online')))
  await shown(() => expect(text()).toContain('Cuộc gọi với Nguyễn Thị Ánh không còn ở trang này'))
  expect(text()).toContain('Ghi chú: Gọi lại sau 17 giờ')
  await shown(() => expect(text()).not.toContain('Đang có cuộc gọi'))
  const before = beats.length
  await minutes(2)
  expect(beats.length).toBe(before)
  await act(async () => button('Đã rõ')?.click())
  await shown(() => expect(text()).not.toContain('Gọi lại sau 17 giờ'))
})

it('keeps the call where the server cannot be reached', async () => {
  const { server, text } = await open('/follow-ups')
  await shown(() => expect(callHolder.now().held).not.toBeNull())
  server['calls.heartbeat'] = () => {
    throw new Error('restarting')
  }
  await act(async () => window.dispatchEvent(new Event('online')))
  await shown(() => expect(text()).toContain('Đang có cuộc gọi'))
  expect(callHolder.now().held).not.toBeNull()
})

it('waits on the page of a call that another tab has gone on with until its agent reads it anew', async () => {
  const { server, button, text } = await open('/call')
  await shown(() => expect(text()).toContain('the call'))
  server['calls.append'] = () => refusal('stale-call')
  await act(async () => callHolder.now().held?.record({ type: 'noted', text: 'Cẩn thận con chó' }))
  await shown(() => expect(text()).toContain('Ghi chú: Cẩn thận con chó'))
  expect(text()).not.toContain('the call')
  await act(async () => button('Tải lại')?.click())
  await shown(() => expect(text()).toContain('the call'))
  expect(callHolder.now().lost).toBeNull()
})

it('goes on with the call and what was being written once its agent has signed in again, and lets go of it for anybody else', async () => {
  const { text } = await open('/call')
  await shown(() => expect(text()).toContain('the call'))
  const { held } = callHolder.now()
  held?.draft({ note: 'Gọi lại sau 17 giờ' })
  await act(async () => session.become(null))
  await shown(() => expect(text()).toContain('Đăng nhập'))
  expect(text()).not.toContain('the call')
  await act(async () => session.become('lan'))
  await shown(() => expect(text()).toContain('the call'))
  expect(callHolder.now().held).toBe(held)
  expect(held?.now().drafts.note).toBe('Gọi lại sau 17 giờ')
  await act(async () => session.become('hoa'))
  await shown(() => expect(callHolder.now().held).not.toBe(held))
  expect(callHolder.now().lost).toBeNull()
  expect(held?.now().save).toBe('stale')
  await act(async () => session.become('lan'))
})
