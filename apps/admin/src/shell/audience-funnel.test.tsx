// @vitest-environment happy-dom
import { pageText, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../testing/draw-page.tsx'
import { AudienceFunnel } from './AudienceFunnel.tsx'

const campaign = (label: string) => ({
  decisions: { eligibility: 'who' },
  ruleSets: [{ id: 'who', rules: [{ name: 'arpu', label: { vi: label, en: label } }] }],
})

it('names the rules as the running release does, whatever a draft calls them', async () => {
  const server = {
    'campaign.overview': () => ({ liveRelease: { id: 'r1' } }),
    'releases.get': () => ({ id: 'r1', document: campaign('Đang chạy') }),
    'draft.get': () => ({ document: campaign('Đang sửa') }),
  }
  const audience = { customers: 2, funnel: [{ rule: 'arpu', meets: 1, left: 1 }] }
  await drawPage({ page: () => <AudienceFunnel audience={audience} />, server })
  await until(() => expect(pageText()).toMatch(/Đang (chạy|sửa)/))
  expect(pageText()).toContain('Đang chạy')
})
