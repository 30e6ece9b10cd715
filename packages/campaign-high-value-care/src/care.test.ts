import { describe, expect, it } from 'vitest'
import { careCall, type PlayedCall } from './testing/played-call.ts'

const left = (call: PlayedCall) => call.screen().leaves.followUps.map(({ kind, dueDate }) => [kind, dueDate])
const messages = (call: PlayedCall) => call.screen().leaves.messages.map(({ template }) => template)
const bothApps = { hasMyMobifone: true, hasMobifonePay: true }

describe('B5 customer care', () => {
  it('advises 2022 participants on the club here: members how to redeem (S12, D26)', async () => {
    const call = await careCall(bothApps)
    expect(call.said()).toMatch(/^Cách chủ động đổi thưởng điểm tích lũy/)
  })

  it('invites 2022 participants who may join here (S11, D26, D41)', async () => {
    const call = await careCall({ ...bothApps, loyaltyMember: false, loyaltyTier: null, canJoinLoyalty: true })
    expect(call.screen().step?.id).toBe('care-loyalty')
    call.answer('agree')
    expect(call.said()).toMatch(/^Cách chủ động đổi thưởng điểm tích lũy/)
    expect(left(call)).toEqual([['enrol-loyalty', null]])
    expect(call.screen().walk.topics).toEqual({})
  })

  it('announces that idle paid services will be cancelled, by back office (R15, D37)', async () => {
    const call = (await careCall({ ...bothApps, mvasIdleMonths: 2 })).answer()
    expect(call.said()).toContain('mVAS không phát sinh sử dụng liên tục 2 tháng')
    call.answer()
    expect(left(call)).toEqual([['cancel-idle-mvas', null]])
  })

  it('invites to My MobiFone (S24, R16)', async () => {
    const call = (await careCall({})).answer()
    expect(call.said()).toBe(
      'Dạ kết thúc cuộc gọi này, em xin phép gửi link tải ứng dụng My MobiFone qua tin nhắn/Zalo MobiFone Miền Tây cho Anh luôn ạ. Sau khi tải ứng dụng, Anh Nguyễn Văn An có thể chủ động đổi điểm tích lũy lấy cước dịch vụ hoặc gói cước MobiFone và nhiều ưu đãi khác nữa ạ. Ngoài ra mình còn có thể chủ động kiểm tra cước sử dụng dịch vụ/tình trạng gói cước, thanh toán cước online luôn ạ. Do My MobiFone là ứng dụng CSKH nên hoàn toàn miễn phí ạ.',
    )
    call.answer('agree')
    expect(messages(call)).toEqual(['app-my-mobifone'])
    expect(call.screen().walk.topics['care']).toEqual({ result: 'agreed' })
    expect(call.screen().step?.id).toBe('care-support')
  })

  it('invites postpaid customers who have My MobiFone to MobiFone Pay (S25, D38, D39)', async () => {
    const call = (await careCall({ payType: 'postpaid', hasMyMobifone: true })).answer()
    expect(call.said()).toBe(
      'Dạ. Em thấy mình chưa thanh toán/nạp thẻ qua ứng dụng MobiFone Pay để được chiết khấu 7% khi thanh toán và khuyến mại thẻ nạp đến 50%. Kết thúc cuộc gọi này, em xin phép gửi link tải ứng dụng MobiFone Pay qua tin nhắn/Zalo MobiFone Miền Tây cho Anh luôn ạ. Anh Nguyễn Văn An có thể tải và thanh toán cước/nạp thẻ online và hưởng ưu đãi từ MobiFone ạ.',
    )
    call.answer('agree')
    expect(messages(call)).toEqual(['app-mobifone-money'])
  })

  it('keeps the app’s answer as the result, whatever comes of the last question (D22)', async () => {
    const call = (await careCall({})).answer().answer('decline').answer('recorded', { issue: 'Sóng yếu' })
    expect(call.screen().walk.topics['care']).toEqual({ result: 'declined' })
    expect(left(call)).toEqual([['reply-issue', '2022-10-30']])
  })

  it('asks what else the customer needs, and replies within 48 hours (S26, R17, D8, D44)', async () => {
    const call = (await careCall(bothApps)).answer()
    expect(call.said()).toBe(
      'Anh Nguyễn Văn An vui lòng cho em hỏi thăm mình có góp ý gì cho MobiFone hoặc vấn đề gì cần em hỗ trợ trong quá trình sử dụng dịch vụ không ạ.',
    )
    call.answer('recorded', { issue: 'Sóng yếu ở nhà' })
    expect(call.said()).toBe(
      'Dạ, MobiFone đã ghi nhận yêu cầu của Anh Nguyễn Văn An và sẽ phản hồi trong vòng 48h ạ. Cám ơn Anh đã góp ý để MobiFone ngày càng nâng cao chất lượng dịch vụ cung cấp đến KH.',
    )
    expect(left(call)).toEqual([['reply-issue', '2022-10-30']])
    expect(call.screen().walk.topics['care']).toEqual({ result: 'deferred' })
  })

  it('counts a customer with nothing to add as served, and says goodbye (S27, D22, D42)', async () => {
    const call = (await careCall(bothApps)).answer().answer('nothing')
    expect(call.screen().walk.topics['care']).toEqual({ result: 'agreed' })
    expect(call.said()).toBe(
      'Dạ, MobiFone chân thành cảm ơn Anh Nguyễn Văn An đã tin tưởng chọn sử dụng dịch vụ MobiFone và rất mong được tiếp tục phục vụ Anh trong thời gian tới. Nếu có vấn đề cần hỗ trợ Anh Nguyễn Văn An vui lòng liên hệ tổng đài 9090 để được hỗ trợ ngay ạ. Sau khi kết thúc cuộc gọi, Anh vui lòng theo dõi tin nhắn gửi từ MobiFone qua Zalo/Viber. Em sẽ gửi các thông tin như đã trao đổi ạ. Chúc Anh một ngày tốt lành. Em chào Anh Nguyễn Văn An.',
    )
    call.answer()
    expect(call.screen().step).toBeNull()
    expect(call.screen().quota).toEqual({ needed: 1, recorded: 1, met: true })
  })
})
