import { expect, it } from 'vitest'
import { sampleCampaign } from '../testing/sample-call.ts'
import { detailWords } from './detail-words.ts'

it('says what a follow-up carries as people read it, and leaves what the campaign does not know as it stands', () => {
  const campaign = sampleCampaign()
  const said = (id: string, value: string) => detailWords(campaign, id, value).vi
  expect(said('gifts', 'helmet')).toBe('Mũ bảo hiểm')
  expect(said('district', '919')).toBe('Cái Răng')
  expect(said('gifts', 'no-more-offered')).toBe('no-more-offered')
  expect(said('address', '12 Nguyễn Trãi')).toBe('12 Nguyễn Trãi')
})
