// @vitest-environment happy-dom
import { named, pageText, press, until } from '@careline/ui/testing'
import { expect, it, vi } from 'vitest'
import { drawPage } from '../../testing/draw-page.ts'
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
  const server = { 'followUps.list': () => [row], 'campaign.overview': () => ({ mode: {} }) }
  await drawPage({ page: FollowUpsPage, server })
  await until(() => named('Xong'))
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  await press('Xong')
  await until(() => expect(pageText()).toContain('Chưa kết nối được máy chủ'))
  expect(pageText()).not.toContain('Failed to fetch')
})
