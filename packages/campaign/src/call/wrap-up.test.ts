import { describe, expect, it } from 'vitest'
import { answered, sampleCall } from '../testing/sample-call.ts'
import type { CallInput } from './call-input.ts'
import { wrapUp, type WrapUpRequest } from './wrap-up.ts'

const at = '2022-10-28T09:12:00+07:00'
const close = (call: CallInput, more: Partial<WrapUpRequest> = {}) =>
  wrapUp({ ...call, outcome: 'completed', at, attempt: 1, ...more })
const greeted = answered('greet', { option: 'yes' })
const helmet = [greeted, answered('gift', { item: 'helmet' }), answered('where', { fields: { district: '919' } })]
const both = [...helmet, answered('package', { item: 'C200' }), answered('not-enough')]

describe('wrapUp', () => {
  it('closes as completed at two topics, not below (R26, D21, D22)', async () => {
    const call = await sampleCall()
    expect(close(call(greeted))).toMatchObject({ ok: false, problem: { code: 'below-quota' } })
    expect(close(call(...helmet))).toMatchObject({ ok: false, problem: { code: 'below-quota' } })
    expect(close(call(...both))).toMatchObject({ ok: true, wrapUp: { outcome: 'completed', againAt: null } })
  })

  it('asks for as many topics as apply where fewer do (D21)', async () => {
    const call = await sampleCall({ points: 0 })
    expect(close(call(greeted, answered('package', { option: 'decline' })))).toMatchObject({ ok: true })
  })

  it('lets the customer end the call below the quota, with a reason (D21)', async () => {
    const call = (await sampleCall())(greeted)
    expect(close(call, { outcome: 'ended-by-customer' })).toMatchObject({ problem: { code: 'reason-needed' } })
    expect(close(call, { outcome: 'ended-by-customer', reason: 'port-out' })).toMatchObject({
      problem: { code: 'unknown-reason' },
    })
    expect(close(call, { outcome: 'ended-by-customer', reason: 'hung-up' })).toMatchObject({
      ok: true,
      wrapUp: { reason: 'hung-up', againAt: null },
    })
  })

  it('takes the reason of a refusal, for the report (S5, D28)', async () => {
    const call = (await sampleCall())(answered('greet', { option: 'not-interested' }))
    expect(close(call, { outcome: 'not-interested' })).toMatchObject({ problem: { code: 'reason-needed' } })
    expect(close(call, { outcome: 'not-interested', reason: 'port-out' })).toMatchObject({
      ok: true,
      wrapUp: { outcome: 'not-interested', reason: 'port-out', againAt: null },
    })
  })

  it('leaves dated follow-ups with what was captured for them, and each service message once (D14, D33, D37, S10, S18)', async () => {
    const closed = close((await sampleCall())(...both))
    expect(closed).toEqual({
      ok: true,
      unsent: [],
      wrapUp: {
        outcome: 'completed',
        reason: null,
        againAt: null,
        topics: [
          { topic: 'gift', result: 'agreed', item: 'helmet' },
          { topic: 'package', result: 'agreed', item: 'C200' },
        ],
        followUps: [
          {
            kind: 'pick-up',
            owner: 'backoffice',
            dueAt: new Date('2022-10-30T23:59:59+07:00'),
            details: { gifts: 'helmet', district: '919' },
          },
          {
            kind: 'watch-top-up',
            owner: 'agent',
            dueAt: new Date('2022-10-30T23:59:59+07:00'),
            details: { packages: 'C200' },
          },
        ],
        messages: [
          {
            template: 'store-address',
            class: 'service',
            advertising: false,
            channel: 'zalo',
            text: 'Moi Quy khach den 1 Võ Tánh truoc 30/10/2022 nhan Mũ bảo hiểm',
          },
        ],
      },
    })
  })

  it('uses the first channel that reaches the customer; one that is not configured never does (D15)', async () => {
    const closed = close((await sampleCall({ zaloReachable: false }))(...both))
    expect(closed).toMatchObject({ ok: true, wrapUp: { messages: [{ channel: 'sms' }] } })
  })

  it('starts no count before the dossier is complete (D44)', async () => {
    const rich = (await sampleCall({ balanceVnd: 200000 }))(
      ...helmet,
      answered('package', { item: 'C200' }),
      answered('enough'),
    )
    expect(close(rich)).toMatchObject({ ok: true, wrapUp: { followUps: [{}, { kind: 'dossier', dueAt: null }] } })
  })

  it('sends no text with a hole in it, and says what is missing (D20)', async () => {
    const closed = close(
      (await sampleCall({ province: '01', district: null }))(
        greeted,
        answered('gift', { item: 'helmet' }),
        answered('where'),
        answered('package', { option: 'decline' }),
      ),
    )
    expect(closed).toMatchObject({
      ok: true,
      wrapUp: { messages: [] },
      unsent: [{ template: 'store-address', problems: [{ code: 'missing-value' }] }],
    })
  })

  it.each([
    ['2022-10-29T09:00:00+07:00', null],
    ['2022-10-29T02:00:00Z', null],
    ['2022-10-28T09:12:00+07:00', 'call-back-in-the-past'],
    ['2022-10-29T07:59:00+07:00', 'call-back-outside-hours'],
    ['2022-10-29T17:00:00+07:00', 'call-back-outside-hours'],
    ['2022-12-01T09:00:00+07:00', 'call-back-outside-period'],
    ['tomorrow', 'call-back-time-needed'],
    [undefined, 'call-back-time-needed'],
  ])(
    'agrees on a call-back at %s within the law’s hours and the campaign’s dates: %s (S4, D29)',
    async (callBackAt, code) => {
      const closed = close((await sampleCall())(), { outcome: 'call-back', callBackAt })
      expect(closed.ok ? null : closed.problem.code).toBe(code)
      expect(closed.ok ? closed.wrapUp.againAt : null).toEqual(
        code === null ? new Date('2022-10-29T09:00:00+07:00') : null,
      )
    },
  )

  it('agrees on no call-back after the third attempt (D29)', async () => {
    const more = { outcome: 'call-back', attempt: 3, callBackAt: '2022-10-29T09:00:00+07:00' } as const
    expect(close((await sampleCall())(), more)).toMatchObject({ problem: { code: 'call-back-after-attempts' } })
  })

  it.each([
    ['2022-10-28T09:12:00+07:00', 1, '2022-10-28T13:12:00+07:00'],
    ['2022-10-28T13:30:00+07:00', 2, '2022-10-29T08:00:00+07:00'],
    ['2022-10-28T22:30:00+07:00', 1, '2022-10-29T08:00:00+07:00'],
    ['2022-10-28T09:12:00+07:00', 3, null],
    ['2022-11-30T15:00:00+07:00', 1, null],
  ])('no answer at %s, attempt %i: again at %s (D29)', async (when, attempt, again) => {
    const closed = close((await sampleCall())(), { outcome: 'no-answer', at: when, attempt })
    expect(closed).toMatchObject({ ok: true, wrapUp: { topics: [], followUps: [], messages: [] } })
    expect(closed.ok && closed.wrapUp.againAt).toEqual(again === null ? null : new Date(again))
  })

  it('never calls a wrong number again (D29)', async () => {
    expect(close((await sampleCall())(), { outcome: 'wrong-number' })).toMatchObject({
      ok: true,
      wrapUp: { againAt: null },
    })
  })
})
