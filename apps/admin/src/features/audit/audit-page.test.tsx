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

async function open(address: string) {
  const server = {
    'audit.facets': () => ({ actors: [], actions: [] }),
    // 700 entries, of which the first is gone.
    'audit.list': ({ before, limit }: { before: number | null; limit: number }) => ({
      rows: Array.from({ length: limit }, (_, at) => row((before ?? 701) - 1 - at)).filter(({ seq }) => seq > 1),
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
