import { describe, expect, it } from 'vitest'
import { agreedCall, type PlayedCall } from './testing/played-call.ts'

const left = (call: PlayedCall) => call.screen().leaves.followUps.map(({ kind, dueDate }) => [kind, dueDate])
const identityCall = (facts: Parameters<typeof agreedCall>[0]) =>
  agreedCall({ joinedGiftProgramme2022: true, packageCode: 'C90N', ...facts })

const missing =
  'Dạ em thấy Anh Nguyễn Văn An chưa cập nhật CCCD mới cho số TB của mình. Em hỗ trợ Anh cập nhật thông tin TB qua Zalo luôn, không cần ra cửa hàng được không ạ?'
const wrong =
  'Em thấy tên chủ TB của Anh hiện không chính xác. Nhằm đảm bảo quyền sở hữu số TB và giữ liên lạc thông suốt, em hỗ trợ Anh cập nhật thông tin TB qua Zalo, không cần ra cửa hàng được không ạ?'
const not =
  'Dạ em thấy Anh Nguyễn Văn An chưa chuẩn hóa thông tin cho số TB của mình. Em hỗ trợ Anh cập nhật thông tin TB qua Zalo luôn, không cần ra cửa hàng được không ạ?'

describe('B4 registered identity', () => {
  it.each([
    ['the ID card is missing', { identityStatus: 'standardised', hasCccd: false }, missing],
    ['not standardised and without ID card', { identityStatus: 'not-standardised', hasCccd: false }, missing],
    ['not standardised though owner and card are right', { identityStatus: 'not-standardised', hasCccd: true }, not],
  ])('asks the right owner, %s (S20, D35)', async (_what, facts, said) => {
    expect((await identityCall(facts)).said()).toBe(said)
  })

  it.each([
    ['the owner’s name is wrong', { identityStatus: 'standardised', ownerNameMatches: false, hasCccd: true }],
    ['the owner’s name is wrong and the card missing', { ownerNameMatches: false, hasCccd: false }],
    ['a violation is suspected', { identityStatus: 'suspected', ownerNameMatches: true, hasCccd: true }],
  ])('speaks of the owner where %s (S21, D35)', async (_what, facts) => {
    expect((await identityCall(facts)).said()).toBe(wrong)
  })

  it('passes over who is in order (D36)', async () => {
    const call = await identityCall({ identityStatus: 'standardised', ownerNameMatches: true, hasCccd: true })
    expect(call.screen().step?.section).toBe('B5')
  })

  it('guides on Zalo, and counts 24 hours once the dossier is complete (S22, R14, D8, D44)', async () => {
    const call = (await identityCall({})).answer('online')
    expect(call.said()).toBe(
      'Dạ. Sau khi kết thúc cuộc gọi này MobiFone Miền Tây sẽ gửi link mời đăng ký thông tin qua Zalo của Anh Nguyễn Văn An. Anh vui lòng gửi ảnh 2 mặt CCCD, ảnh chân dung nửa người, màn hình chụp số điện thoại và chữ ký của mình theo hướng dẫn qua Zalo ạ. Sau khi nhận được đủ hồ sơ, MobiFone sẽ thực hiện cập nhật thông tin chủ thuê bao trong 24 giờ và báo lại cho mình nắm thông tin sau khi thực hiện xong ạ.',
    )
    expect(left(call)).toEqual([['update-identity', null]])
    expect(call.screen().leaves.messages.map(({ template, channel }) => [template, channel])).toEqual([
      ['identity-guide', 'zalo'],
    ])
    expect(call.screen().walk.topics['identity']).toEqual({ result: 'agreed' })
  })

  it('names the day for a visit to a store, and sends stores and the app’s link (S23, D9)', async () => {
    const call = (await identityCall({})).answer('not-online')
    expect(call.said()).toBe(
      'Dạ. Sau khi kết thúc cuộc gọi này, MobiFone9 sẽ gửi tin nhắn/MobiFone Miền Tây sẽ kết bạn Zalo với Anh để gửi: 1. Link tải ứng dụng MobiFone và hướng dẫn đăng ký thông tin qua app. 2. Danh sách địa chỉ cửa hàng MobiFone tại Miền Tây để Anh chọn cửa hàng gần nhất đến cập nhật TTTB trước ngày 15/11/2022.',
    )
    call.answer('will-update')
    expect(left(call)).toEqual([['visit-store-identity', '2022-11-15']])
    const [message] = call.screen().leaves.messages
    expect(message?.text).toBe(
      '[CSKH] Quý khách vui lòng cập nhật thông tin thuê bao trước ngày 15/11/2022: 1. Qua ứng dụng My MobiFone, tải tại mbf.vn/appdl, mục Thông tin thuê bao, làm theo hướng dẫn trên ứng dụng. 2. Tại cửa hàng MobiFone gần nhất: Số 50 đường 30/4, Phường Xuân Khánh, Quận Ninh Kiều, TP. Cần Thơ. Liên hệ 9090.',
    )
    expect(call.screen().walk.topics['identity']).toEqual({ result: 'deferred' })
  })

  it('takes a refusal for an answer (S23, D22)', async () => {
    const call = (await identityCall({})).answer('not-online').answer('declined')
    expect(call.screen().walk.topics['identity']).toEqual({ result: 'declined' })
    expect(left(call)).toEqual([])
  })
})
