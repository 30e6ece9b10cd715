import { expect, it } from 'vitest'
import type { Campaign } from '@careline/campaign'
import type { CallEvent } from '@careline/content'
import type { CallView } from '../../api.ts'
import { createCallInHand } from './call-in-hand.ts'
import { whatWasWritten } from './what-was-written.ts'

const label = (vi: string) => ({ vi, en: vi })
const campaign = {
  provinces: [{ code: '92', name: 'Cần Thơ', districts: [{ code: '916', name: 'Ninh Kiều' }] }],
  script: {
    steps: [
      {
        id: 'gift',
        title: label('Quà'),
        ask: { kind: 'offer', options: [{ id: 'none', label: label('Không đổi'), fields: [] }] },
      },
      {
        id: 'store',
        title: label('Nhận ở đâu'),
        ask: { kind: 'capture', fields: [{ id: 'district', label: label('Quận'), kind: 'district' }] },
      },
    ],
  },
} as unknown as Campaign

const view = (events: CallEvent[]) =>
  ({ callId: 'a', fence: 1, events, plan: { offers: { gifts: [{ id: 'o', label: 'Ô' }] } } }) as unknown as CallView

const silent = { send: () => new Promise<never>(() => {}), wait: async () => {} }

it('tells in words what no server has, and the note also where it was stored', () => {
  const call = createCallInHand(view([{ type: 'noted', text: 'Gọi sau 17 giờ' }]), silent)
  call.record({ type: 'answered', step: 'gift', item: 'o', fields: {} })
  call.record({ type: 'went-back' })
  call.record({ type: 'answered', step: 'gift', option: 'none', fields: {} })
  call.draft({ step: { at: 'store-1', option: null, values: { district: '916', note: ' ' } } })
  expect(whatWasWritten(call, campaign)).toEqual({
    note: 'Gọi sau 17 giờ',
    unsaved: [
      { at: label('Quà'), said: [label('Ô')] },
      { at: label('Quà'), said: [label('Không đổi')] },
      { at: null, said: [label('Ninh Kiều')] },
    ],
  })
  call.draft({ note: 'Gọi sau 18 giờ' })
  expect(whatWasWritten(call, campaign).note).toBe('Gọi sau 18 giờ')
})
