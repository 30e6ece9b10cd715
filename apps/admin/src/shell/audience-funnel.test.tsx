// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { answerWith, drawPage, until } from '../testing/draw-page.tsx'
import { AudienceFunnel } from './AudienceFunnel.tsx'

const campaign = (label: string) => ({
  decisions: { eligibility: 'who' },
  ruleSets: [{ id: 'who', rules: [{ name: 'arpu', label: { vi: label, en: label } }] }],
})

it('names the rules as the running release does, whatever a draft calls them', async () => {
  answerWith({
    'campaign.overview': () => ({ liveRelease: { id: 'r1' } }),
    'releases.get': () => ({ id: 'r1', document: campaign('Đang chạy') }),
    'draft.get': () => ({ document: campaign('Đang sửa') }),
  })
  const audience = { customers: 2, funnel: [{ rule: 'arpu', meets: 1, left: 1 }] }
  const page = await drawPage({ path: '/', page: () => <AudienceFunnel audience={audience} /> })
  await until(() => expect(page.text()).toMatch(/Đang (chạy|sửa)/))
  expect(page.text()).toContain('Đang chạy')
})
