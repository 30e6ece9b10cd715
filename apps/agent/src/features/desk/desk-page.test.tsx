// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { queryClient } from '../../api.ts'
import { openPage, shown } from '../../testing/open-page.tsx'
import { DeskPage } from './DeskPage.tsx'

const overview = (waiting: number) => ({
  label: { vi: 'Chiến dịch', en: 'Campaign' },
  audience: { id: 'a' },
  progress: { waiting, inCall: 0, callBack: 0, done: 0 },
})

/** The desk while so many customers wait, before a server that has nobody for whoever asks. */
async function open() {
  let waiting = 0
  const box = await openPage(DeskPage, {
    'session.me': () => ({ user: { name: 'Lan' } }),
    'campaign.overview': () => overview(waiting),
    'calls.current': () => null,
    'calls.next': () => null,
  })
  const button = (name: string) => [...box.querySelectorAll('button')].find((each) => each.textContent.includes(name))
  const becomes = (count: number) =>
    act(async () => {
      waiting = count
      await queryClient.invalidateQueries()
    })
  return { box, button, becomes }
}

it('offers the next customer again once there are more to call', async () => {
  const { button, becomes } = await open()
  await shown(() => expect(button('Khách tiếp theo')).toBeDefined())
  await act(async () => button('Khách tiếp theo')?.click())
  await shown(() => expect(button('Xem lại')).toBeDefined())
  expect(button('Khách tiếp theo')).toBeUndefined()
  await becomes(3)
  await shown(() => expect(button('Khách tiếp theo')).toBeDefined())
  expect(button('Xem lại')).toBeUndefined()
})

it('shows no figure for a day that could not be loaded', async () => {
  const { box, button } = await open()
  await shown(() => expect(button('Khách tiếp theo')).toBeDefined())
  expect([...box.querySelectorAll('dd')].map((figure) => figure.textContent)).toEqual(['–', '–', '0', '0', '0', '0'])
})
