import { expect, it } from 'vitest'
import { sampleCampaign } from '../testing/sample-call.ts'
import { isAdvertisingSmsTime } from './calling-time.ts'

it('lets advertising SMS out from 07:00 to 22:00 in the campaign’s zone (D13)', () => {
  const at = (time: string) => isAdvertisingSmsTime(sampleCampaign(), `2022-10-28T${time}`)
  expect(['06:59:59+07:00', '07:00:00+07:00', '21:59:59+07:00', '22:00:00+07:00'].map(at)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(at('00:30:00Z')).toBe(true)
})
