// @vitest-environment happy-dom
import { pageText, perform, press, type, until } from '@careline/ui/testing'
import { afterEach, expect, it, vi } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { History } from './History.tsx'
import type { Review } from './review.ts'

const review = (given: Partial<Review>) =>
  ({
    id: 'review',
    authors: [{ id: 'writer', name: 'Hà' }],
    baseRelease: { id: 'r1', number: 1 },
    publishAt: null,
    heldBack: null,
    may: { approve: true, sendBack: true, publish: true, schedule: true },
    ...given,
  }) as unknown as Review

async function open(given: Partial<Review>) {
  const decided: unknown[] = []
  const server = {
    'campaign.overview': () => ({ liveRelease: { id: 'r1', number: 1 }, mode: { mode: 'live' } }),
    'reviews.decide': (input: unknown) => decided.push(input),
  }
  const user = { id: 'approver', username: 'approver', name: 'Nam', roles: ['approver'] }
  await drawPage({ page: () => <DecisionPanel review={review(given)} />, user, server })
  return { decided }
}

const box = () => document.querySelector('textarea')

afterEach(() => vi.useRealTimers())

it('empties the comment once the approval has taken it, so that it is not said again with the next step', async () => {
  const page = await open({ state: 'waiting' })
  await type(box(), 'Ổn rồi')
  await press('Duyệt')
  await until(() => expect(page.decided).toMatchObject([{ decision: 'approve', comments: [{ text: 'Ổn rồi' }] }]))
  await until(() => expect(box()?.value).toBe(''))
})

it('asks at an approved change only why it goes back, after the ways to publish, which take no comment', async () => {
  await open({ state: 'approved' })
  expect(pageText()).not.toContain('Nhận xét')
  expect(pageText()).toMatch(/Phát hành ngay.*Hẹn giờ phát hành.*Vì sao trả lại/)
})

it('offers tomorrow as of the day it is pressed, though the page was open over midnight', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.parse('2022-10-28T16:59:00Z') })
  await open({ state: 'approved' })
  expect(pageText()).toContain('08:00 ngày mai 29/10')
  await perform(() => vi.advanceTimersByTime(120_000))
  await until(() => expect(pageText()).toContain('08:00 ngày mai 30/10'))
})

it.each([
  ['', null],
  [' 28/10/2022', '2022-10-28T03:00:00.000Z'],
])('tells what happened newest first, and when the time was set where that was noted:%s', async (when, scheduledAt) => {
  const given = review({
    state: 'scheduled',
    submittedAt: '2022-10-28T01:00:00.000Z',
    submittedBy: { id: 'writer', name: 'Hà' },
    approvedAt: '2022-10-28T02:00:00.000Z',
    approvedBy: { id: 'approver', name: 'Nam' },
    publishAt: '2022-10-29T01:00:00.000Z',
    scheduledBy: { id: 'approver', name: 'Nam' },
    scheduledAt,
  })
  await drawPage({ page: () => <History review={given} /> })
  const told = [...document.querySelectorAll('li')].map((entry) => entry.textContent)
  expect(told).toEqual([
    expect.stringMatching(
      when ? /^Hẹn phát hành lúc .*08:00.*28\/10\/2022.*10:00 · Nam$/ : /^Hẹn phát hành lúc .*08:00Nam$/,
    ),
    expect.stringMatching(/^Duyệt.*28\/10\/2022.* · Nam$/),
    expect.stringMatching(/^Gửi duyệt.*28\/10\/2022.* · Hà$/),
  ])
})
