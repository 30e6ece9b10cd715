import { describe, expect, it } from 'vitest'
import { agreedCall, type PlayedCall } from './testing/played-call.ts'

const left = (call: PlayedCall) => call.screen().leaves.followUps.map(({ kind, dueDate }) => [kind, dueDate])
const joinable = { loyaltyMember: false, loyaltyTier: null, canJoinLoyalty: true }

describe('B2 points and gifts', () => {
  it('offers the gifts that the points reach, with points and tier (S7, R6, D25)', async () => {
    const call = await agreedCall({})
    expect(call.said()).toBe(
      'Dạ, số TB của Anh Nguyễn Văn An hiện có 2.500 điểm tích lũy, là hội viên hạng Vàng. Thay lời cám ơn Anh đã đồng hành cùng MobiFone trong thời gian qua, em mời Anh đổi 2.500 điểm tích lũy để chọn một trong các loại quà sau ạ: 1. Bảo hiểm xe máy PVI 1 năm; 2. Bình giữ nhiệt; 3. Nồi cơm điện mini.',
    )
  })

  it('leaves the tier out for a customer who has none (S7, D24)', async () => {
    const call = await agreedCall(joinable)
    expect(call.said()).toMatch(/^Dạ, số TB của Anh Nguyễn Văn An hiện có 2\.500 điểm tích lũy\. Thay lời/)
  })

  it('gives points and how to redeem where no gift is within reach (S7, S12, D25)', async () => {
    const call = await agreedCall({ points: 299 })
    expect(call.said()).toBe(
      'Dạ, số TB của Anh Nguyễn Văn An hiện có 299 điểm tích lũy, là hội viên hạng Vàng.\nCách chủ động đổi thưởng điểm tích lũy, Anh vui lòng vào app My MobiFone hoặc web MobiFone để xem chi tiết hoặc gọi 9090 để được hỗ trợ ạ.',
    )
    call.answer('will-redeem')
    expect(call.screen().walk.topics['gift']).toEqual({ result: 'agreed' })
    expect(call.screen().step?.id).toBe('package-usage')
  })

  it('asks for the vehicle papers and leaves the insurance to be issued in two working days (S8, D8)', async () => {
    // Friday 28/10: two working days end on Tuesday 01/11.
    const call = (await agreedCall({})).answer('insurance-motorbike')
    expect(call.said()).toBe(
      'Anh Nguyễn Văn An vui lòng cho em xin thông tin cavet xe để cấp bảo hiểm điện tử theo yêu cầu luôn ạ. Dạ PVI sẽ gửi bảo hiểm điện tử qua tin nhắn/mail/Zalo Anh Nguyễn Văn An trong vòng 2 ngày làm việc ạ. Anh vui lòng kiểm tra lại thông tin trên phiếu bảo hiểm khi nhận ạ.',
    )
    call.answer('given', { vehicleRegistration: '65-B1 123.45' })
    expect(call.screen().walk.topics['gift']).toEqual({ result: 'agreed', item: 'insurance-motorbike' })
    expect(left(call)).toEqual([['issue-insurance', '2022-11-01']])
  })

  it('takes the papers later on Zalo (S8)', async () => {
    const call = (await agreedCall({ arpuVnd: 500000 })).answer('insurance-motorbike').answer('later')
    expect(left(call)).toEqual([['issue-insurance', '2022-11-01']])
  })

  it('delivers to the home at exactly 500.000 ₫, within 30 days, to the registered address or another (S9, R8, D1, D7)', async () => {
    const call = (await agreedCall({ arpuVnd: 500000 })).answer('thermos')
    expect(call.said()).toBe(
      'Dạ, Anh Nguyễn Văn An vui lòng cho em xin thông tin địa chỉ để giao quà Bình giữ nhiệt ạ. Dạ. MobiFone sẽ gửi quà đến Anh trong vòng 30 ngày. Nhân viên sẽ liên hệ hẹn mình trước khi đến ạ.',
    )
    expect(call.screen().step?.fields.map(({ id, value }) => [id, value])).toEqual([
      ['giftAddress', '12 Nguyễn Trãi, Ninh Kiều, Cần Thơ'],
    ])
    call.answer(undefined, { giftAddress: '5 Lý Tự Trọng, Cần Thơ' })
    expect(left(call)).toEqual([['deliver-gift', '2022-11-27']])
  })

  it('invites to the nearest store at 499.999 ₫, within two days, and sends its address (S10, R9, D1, D8)', async () => {
    const call = (await agreedCall({ arpuVnd: 499999 })).answer('thermos')
    expect(call.said()).toBe(
      'Dạ, Anh Nguyễn Văn An vui lòng cho em xin tên quận/huyện mình thường trú để em gửi tin nhắn địa chỉ cửa hàng MobiFone gần nhất, mời Anh đến nhận QUÀ TẶNG cám ơn trong vòng 2 ngày ạ.',
    )
    call.answer(undefined, { district: '899' })
    expect(left(call)).toEqual([['store-pickup', '2022-10-30']])
    expect(call.screen().leaves.messages.map(({ text }) => text)).toEqual([
      '(CSKH) Moi Quy khach den Cua hang MobiFone Rach Gia, dia chi So 45 Nguyen Trung Truc, Phuong Vinh Lac, Thanh pho Rach Gia, Kien Giang de nhan QUA TANG cam on Binh giu nhiet truoc 23:59 ngay 30/10/2022. Lien he 9090.',
    ])
  })

  it('invites a non-member who may join, and requests the enrolment (S11, R11, D23, D41)', async () => {
    const call = (await agreedCall(joinable)).answer('none')
    expect(call.said()).toBe(
      'Dạ em thấy số TB của Anh có nhiều điểm tích lũy mà chưa đăng ký tham gia chương trình KNDL để chủ động đổi điểm thành cước/gói cước sử dụng dịch vụ MobiFone & nhận nhiều ưu đãi khác. Do đây là chương trình CSKH của MobiFone nên hoàn toàn miễn phí. Em hỗ trợ Anh đăng ký tham gia chương trình luôn được không ạ?',
    )
    call.answer('agree')
    expect(call.screen().walk.topics['gift']).toEqual({ result: 'declined' })
    expect(left(call)).toEqual([['enrol-loyalty', null]])
    expect(call.said()).toMatch(/^Cách chủ động đổi thưởng điểm tích lũy/)
  })

  it('does not count the side question’s answer as the topic’s result (D22)', async () => {
    const call = (await agreedCall(joinable)).answer('later').answer('decline')
    expect(call.screen().walk.topics['gift']).toEqual({ result: 'deferred' })
  })

  it('tells a member how to redeem, and asks nobody who may not join (S12, R10, D23)', async () => {
    const member = (await agreedCall({})).answer('none')
    expect(member.said()).toBe(
      'Cách chủ động đổi thưởng điểm tích lũy, Anh vui lòng vào app My MobiFone hoặc web MobiFone để xem chi tiết hoặc gọi 9090 để được hỗ trợ ạ.',
    )
    const other = (await agreedCall({ ...joinable, canJoinLoyalty: false })).answer('none')
    expect(other.screen().step?.id).toBe('package-usage')
  })
})
