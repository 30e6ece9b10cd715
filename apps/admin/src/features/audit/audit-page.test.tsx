// @vitest-environment happy-dom
import { until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { AuditPage } from './AuditPage.tsx'
import { auditSearch } from './search.ts'

const row = (seq: number) => ({
  seq,
  at: '2022-10-28T03:00:00.000Z',
  actor: null,
  actorName: 'Hà',
  action: 'rules.save',
  kind: 'change',
  phase: 'done',
  subject: null,
  from: { ip: null, agent: null },
  details: {},
  hash: 'abc',
})

const refused = {
  ...row(600),
  phase: 'refused',
  details: {
    problem: 'own-change',
    asked: { at: '2022-10-29T01:00:00.000Z', odd: 1 },
    changes: [{ path: 'policies.calls.maxAttempts', before: 3, after: 5 }],
  },
}

async function open(address: string) {
  const server = {
    'audit.facets': () => ({ actors: [], actions: [] }),
    // 700 entries, of which the first is gone.
    'audit.list': ({ before, limit }: { before: number | null; limit: number }) => ({
      rows: Array.from({ length: limit }, (_, at) => row((before ?? 701) - 1 - at))
        .filter(({ seq }) => seq > 1)
        .map((each) => (each.seq === refused.seq ? refused : each)),
      next: null,
    }),
  }
  return drawPage({ path: '/audit', page: AuditPage, validateSearch: auditSearch, address, server })
}

it('opens the entry of a link though newer ones fill the page', async () => {
  await open('/audit?entry=500')
  await until(() => expect(document.querySelector('[role=dialog]')?.textContent).toMatch(/Dòng 500.*abc/))
})

it('says of a link whose entry is not there that it is not', async () => {
  await open('/audit?entry=1')
  await until(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('không có dòng này'))
})

it('says in words what was asked, refused and changed, and keeps the code and the path as they are', async () => {
  await open('/audit?entry=600')
  const text = () => document.querySelector('[role=dialog]')?.textContent ?? ''
  await until(() => expect(text()).toContain('không ai được duyệt thay đổi của chính mình (own-change)'))
  expect(text()).toContain('Thời điểm (at)08:00 29/10/2022')
  expect(text()).toContain('odd1')
  expect(text()).toMatch(/Chính sách › Cuộc gọi › Số lần gọi tối đaTrước: 3 lầnSau: 5 lần/)
  expect(text()).toContain('policies.calls.maxAttempts')
})
