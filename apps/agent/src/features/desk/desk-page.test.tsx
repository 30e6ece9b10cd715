// @vitest-environment happy-dom
import { named, pageText, perform, press, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { queryClient } from '../../api.ts'
import { drawPage } from '../../testing/draw-page.ts'
import { DeskPage } from './DeskPage.tsx'

const overview = (waiting: number) => ({
  label: { vi: 'Chiến dịch', en: 'Campaign' },
  audience: { id: 'a' },
  progress: { waiting, inCall: 0, callBack: 0, done: 0 },
})

/** The desk while so many customers wait, before a server that has nobody for whoever asks. */
async function open() {
  let waiting = 0
  const server = {
    'session.me': () => ({ user: { name: 'Lan' } }),
    'campaign.overview': () => overview(waiting),
    'calls.current': () => null,
    'calls.next': () => null,
  }
  await drawPage({ page: DeskPage, server })
  await until(() => named(/Khách tiếp theo/))
  return (count: number) =>
    perform(() => {
      waiting = count
      return queryClient.invalidateQueries()
    })
}

it('offers the next customer again once there are more to call', async () => {
  const becomes = await open()
  await press(/Khách tiếp theo/)
  await until(() => named(/Xem lại/))
  expect(pageText()).not.toContain('Khách tiếp theo')
  await becomes(3)
  await until(() => named(/Khách tiếp theo/))
  expect(pageText()).not.toContain('Xem lại')
})

it('shows no figure for a day that could not be loaded', async () => {
  await open()
  const figures = [...document.querySelectorAll('dd')].map((figure) => figure.textContent)
  expect(figures).toEqual(['–', '–', '0', '0', '0', '0'])
})
