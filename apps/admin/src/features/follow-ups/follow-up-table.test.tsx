// @vitest-environment happy-dom
import { pageText, press, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { FollowUpTable } from './FollowUpTable.tsx'

const row = {
  id: 'f',
  kind: 'deliver-gift',
  owner: 'backoffice',
  state: 'open',
  fullName: 'Nguyễn Hoa',
  msisdn: null,
  maskedMsisdn: '84•• 67',
  dueAt: '2022-10-27T02:00:00Z',
  details: { gifts: 'umbrella' },
} as unknown as Parameters<typeof FollowUpTable>[0]['rows'][number]

const server = {
  'campaign.overview': () => ({ mode: { campaignNow: '2022-10-28T02:00:00Z' }, liveRelease: { id: 'r' } }),
  'releases.get': () => ({
    document: {
      policies: { followUps: [{ id: 'deliver-gift', label: { vi: 'Giao quà', en: 'Deliver the gift' } }] },
      catalogues: { gifts: { items: [{ id: 'umbrella', label: 'Ô' }] } },
      script: { steps: [] },
      provinces: [],
      decisions: { outputs: [] },
      ruleSets: [],
    },
  }),
}

const supervisor = { id: 'u', username: 'u', name: 'U', roles: ['supervisor'] }

it('says what is to be done in the campaign’s words, and that it is overdue, as the agent’s list does', async () => {
  const done: unknown[] = []
  const complete = { 'followUps.complete': (input: unknown) => done.push(input) }
  const page = () => <FollowUpTable rows={[row]} empty="" />
  await drawPage({ page, user: supervisor, server: { ...server, ...complete } })
  await until(() => expect(pageText()).toContain('Giao quà'))
  expect(pageText()).toContain('Nguyễn Hoa · 84•• 67')
  await until(() => expect(pageText()).toContain('quá hạn'))
  await press('Xong')
  await until(() => expect(done).toEqual([{ id: 'f' }]))
})

it('calls nothing overdue that is done', async () => {
  await drawPage({
    page: () => <FollowUpTable rows={[{ ...row, state: 'done' }]} empty="" />,
    user: supervisor,
    server,
  })
  await until(() => expect(pageText()).toContain('Giao quà'))
  expect(pageText()).not.toContain('quá hạn')
  expect(pageText()).not.toContain('Xong')
})
