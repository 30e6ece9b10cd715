import { wrapUp } from '@careline/campaign'
import { describe, expect, it } from 'vitest'
import { agreedCall, playCall } from './testing/played-call.ts'

describe('B1 greeting', () => {
  it('asks for the customer by name (S1, D46)', async () => {
    const call = await playCall({})
    expect(call.said()).toBe('Dạ, vui lòng cho em hỏi thăm có phải là Anh Nguyễn Văn An không ạ?')
  })

  it('says Anh/Chị where the file has no salutation (S1, D46)', async () => {
    const call = await playCall({ salutation: null })
    expect(call.said()).toBe('Dạ, vui lòng cho em hỏi thăm có phải là Anh/Chị Nguyễn Văn An không ạ?')
  })

  it('greets the owner (S3)', async () => {
    const call = (await playCall({ salutation: 'chi', fullName: 'Trần Thị Bé' })).answer('yes')
    expect(call.said()).toBe(
      'Dạ. Em chào Chị Trần Thị Bé, em tên Lan gọi ra từ MobiFone. Chị vui lòng cho em xin ít phút để mời chọn quà tặng cám ơn từ MobiFone ạ.',
    )
  })

  it('greets someone else by the name given, and shows nothing personal (S2, D27)', async () => {
    const call = (await playCall({})).answer('no', { speakerName: 'Hoa' })
    expect(call.said()).toBe(
      'Dạ, em chào Anh/Chị Hoa, em tên Lan gọi ra từ MobiFone. Anh/Chị vui lòng cho em xin ít phút để mời chọn quà tặng cám ơn từ MobiFone ạ.',
    )
    expect(call.screen().personalAllowed).toBe(false)
  })

  it('gives someone else general advice without a figure, a name or an address, and calls the owner back (D27)', async () => {
    const facts = { points: 2500, joinedGiftProgramme2022: false, hasMyMobifone: true, hasMobifonePay: true }
    const call = (await playCall(facts)).answer('no', { speakerName: 'Hoa' }).answer('agree')
    const heard: string[] = []
    for (const step of ['gift-general', 'package-general', 'identity-general']) {
      expect(call.screen().step?.id).toBe(step)
      heard.push(call.said())
      call.answer()
    }
    expect(call.screen().step?.id).toBe('care-support-only')
    heard.push(call.said())
    call.answer('nothing')
    expect(call.screen().step?.id).toBe('owner-call-back')
    call.answer(undefined, { callBackAt: '2022-10-29T10:00:00+07:00' })
    heard.push(call.said())
    for (const text of heard) expect(text).not.toMatch(/Nguyễn Văn An|2\.500|240\.000|250\.000|Nguyễn Trãi|CCCD|Vàng/)
    call.answer()
    const { walk, leaves } = call.screen()
    expect(walk.ended).toMatchObject({ outcome: 'call-back', callBackAt: '2022-10-29T10:00:00+07:00' })
    expect(leaves.followUps.map(({ kind }) => kind)).toEqual(['call-back-owner'])
    expect(Object.keys(walk.topics)).not.toContain('gift')
  })

  it('tells someone else nothing of the owner’s use of services or apps (D27)', async () => {
    const facts = {
      mvasIdleMonths: 3,
      hasMyMobifone: true,
      payType: 'postpaid',
      loyaltyMember: false,
      canJoinLoyalty: true,
    }
    const call = (await playCall({ ...facts, joinedGiftProgramme2022: true, packageCode: 'C90N' }))
      .answer('no', { speakerName: 'Hoa' })
      .answer('agree')
    expect(call.screen().step?.id).toBe('identity-general')
    call.answer()
    expect(call.screen().step?.id).toBe('care-support-only')
  })

  it('asks a busy customer for a time, and calls back then (S4, D29)', async () => {
    const call = (await playCall({})).answer('yes').answer('busy')
    expect(call.said()).toBe('Em có thể gọi lại cho Anh vào thời gian nào trong ngày sẽ thuận tiện cho Anh ạ?')
    call.answer(undefined, { callBackAt: '2022-10-28T15:00:00+07:00' })
    const { walk, leaves } = call.screen()
    expect(walk.ended).toMatchObject({ outcome: 'call-back', callBackAt: '2022-10-28T15:00:00+07:00' })
    expect(leaves.followUps.map(({ kind, dueDate }) => [kind, dueDate])).toEqual([['call-back', '2022-10-28']])
    const closed = wrapUp({
      ...call.input(),
      outcome: 'call-back',
      callBackAt: '2022-10-28T15:00:00+07:00',
      at: '2022-10-28T09:10:00+07:00',
      attempt: 1,
    })
    expect(closed).toMatchObject({
      wrapUp: {
        followUps: [{ dueAt: new Date('2022-10-28T15:00:00+07:00'), details: { callBackAt: '28/10/2022 15:00' } }],
      },
    })
  })

  it('records why a customer is not interested and says goodbye (S5, D28)', async () => {
    const call = (await playCall({})).answer('yes').answer('not-interested')
    expect(call.said()).toBe('Dạ em cám ơn và chào Anh.')
    call.answer(undefined, { refusalReason: 'intends-to-port-out' })
    const { walk, leaves } = call.screen()
    expect(walk.ended).toMatchObject({ outcome: 'not-interested', reason: 'intends-to-port-out' })
    expect(walk.captures['refusalReason']).toBe('intends-to-port-out')
    expect(leaves.followUps).toEqual([])
  })

  it('ends at a wrong number (D29)', async () => {
    const call = (await playCall({})).answer('wrong-number')
    expect(call.screen().walk.ended).toMatchObject({ outcome: 'wrong-number' })
  })

  it('goes on to the first topic with a customer who agrees (S6, R26)', async () => {
    expect((await agreedCall({})).screen().step?.id).toBe('gift-offer')
    expect((await agreedCall({ joinedGiftProgramme2022: true })).screen().step?.id).toBe('package-usage')
  })
})
