// @vitest-environment happy-dom
import { draw, type FakeServer, pageText, perform, press, refuse, until } from '@careline/ui/testing'
import { RouterProvider } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CallView } from '../../api.ts'
import { router } from '../../router.tsx'
import { agent } from '../../testing/draw-page.ts'
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
  draw(agent, <RouterProvider router={router} />, server)
  await perform(() => router.navigate({ to: at }))
  const minutes = (count: number) => perform(() => vi.advanceTimersByTimeAsync(count * 60_000))
  return { server, beats, minutes }
}

it('keeps the call on every page of the app, and leads back to it', async () => {
  const { beats, minutes } = await open('/')
  await until(() => expect(pageText()).toContain('Đang có cuộc gọi với Nguyễn Thị Ánh'))
  for (const page of ['/', '/follow-ups', '/nowhere']) {
    await perform(() => router.navigate({ to: page }))
    const before = beats.length
    await minutes(3)
    await until(() => expect(beats.length - before).toBe(3))
    expect(pageText()).toContain('Đang có cuộc gọi với Nguyễn Thị Ánh')
  }
  expect(beats.at(-1)).toEqual({ callId: 'c', fence: 1 })
  await press('Quay lại cuộc gọi', 'link')
  await until(() => expect(pageText()).toContain('the call'))
  expect(pageText()).not.toContain('Đang có cuộc gọi')
})

it('says on any page that the call was lost, and shows what was written in it until that is read', async () => {
  const { server, beats, minutes } = await open('/follow-ups')
  await until(() => expect(callHolder.now().held).not.toBeNull())
  callHolder.now().held?.draft({ note: 'Gọi lại sau 17 giờ' })
  server['calls.heartbeat'] = () => refuse('stale-call')
  server['calls.current'] = () => null
  // A machine that slept hears of its network first.
  await perform(() => window.dispatchEvent(new Event('online')))
  await until(() => expect(pageText()).toContain('Cuộc gọi với Nguyễn Thị Ánh không còn ở trang này'))
  await until(() => expect(pageText()).toContain('Ghi chú: Gọi lại sau 17 giờ'))
  await until(() => expect(pageText()).not.toContain('Đang có cuộc gọi'))
  const before = beats.length
  await minutes(2)
  expect(beats.length).toBe(before)
  await press('Đã rõ')
  await until(() => expect(pageText()).not.toContain('Gọi lại sau 17 giờ'))
})

it('keeps the call where the server cannot be reached', async () => {
  const { server } = await open('/follow-ups')
  await until(() => expect(callHolder.now().held).not.toBeNull())
  server['calls.heartbeat'] = () => {
    throw new Error('restarting')
  }
  await perform(() => window.dispatchEvent(new Event('online')))
  await until(() => expect(pageText()).toContain('Đang có cuộc gọi'))
  expect(callHolder.now().held).not.toBeNull()
})

it('waits on the page of a call that another tab has gone on with until its agent reads it anew', async () => {
  const { server } = await open('/call')
  await until(() => expect(pageText()).toContain('the call'))
  server['calls.append'] = () => refuse('stale-call')
  await perform(() => callHolder.now().held?.record({ type: 'noted', text: 'Cẩn thận con chó' }))
  await until(() => expect(pageText()).toContain('Ghi chú: Cẩn thận con chó'))
  expect(pageText()).not.toContain('the call')
  await press('Tải lại')
  await until(() => expect(pageText()).toContain('the call'))
  expect(callHolder.now().lost).toBeNull()
})

it('goes on with the call and what was being written once its agent has signed in again, and lets go of it for anybody else', async () => {
  await open('/call')
  await until(() => expect(pageText()).toContain('the call'))
  const { held } = callHolder.now()
  held?.draft({ note: 'Gọi lại sau 17 giờ' })
  await perform(() => session.become(null))
  await until(() => expect(pageText()).toContain('Đăng nhập'))
  expect(pageText()).not.toContain('the call')
  await perform(() => session.become('lan'))
  await until(() => expect(pageText()).toContain('the call'))
  expect(callHolder.now().held).toBe(held)
  expect(held?.now().drafts.note).toBe('Gọi lại sau 17 giờ')
  await perform(() => session.become('hoa'))
  await until(() => expect(callHolder.now().held).not.toBe(held))
  expect(callHolder.now().lost).toBeNull()
  expect(held?.now().save).toBe('stale')
  await perform(() => session.become('lan'))
})
