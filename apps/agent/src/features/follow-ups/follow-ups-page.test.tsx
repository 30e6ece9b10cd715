// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it, vi } from 'vitest'
import { openPage, shown } from '../../testing/open-page.tsx'
import { FollowUpsPage } from './FollowUpsPage.tsx'

const row = {
  id: 'f',
  kind: 'k',
  fullName: 'Nguyễn Hoa',
  msisdn: null,
  maskedMsisdn: '84•• 67',
  dueAt: null,
  details: {},
}

it('says in its own words that the network is lost', async () => {
  const box = await openPage(FollowUpsPage, {
    'followUps.list': () => [row],
    'campaign.overview': () => ({ mode: {} }),
  })
  const done = () => [...box.querySelectorAll('button')].find((button) => button.textContent === 'Xong')
  await shown(() => expect(done()).toBeDefined())
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  await act(async () => done()?.click())
  await shown(() => expect(document.body.textContent).toContain('Chưa kết nối được máy chủ'))
  expect(document.body.textContent).not.toContain('Failed to fetch')
})
