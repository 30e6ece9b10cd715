import { describe, expect, it } from 'vitest'
import { agreedCall, type PlayedCall } from './testing/played-call.ts'

const left = (call: PlayedCall) => call.screen().leaves.followUps.map(({ kind, dueDate }) => [kind, dueDate])
const messages = (call: PlayedCall) => call.screen().leaves.messages.map(({ template, channel }) => [template, channel])
const packageCall = (facts: Parameters<typeof agreedCall>[0]) => agreedCall({ joinedGiftProgramme2022: true, ...facts })

describe('B3 packages', () => {
  it('says the average charge and how it is used (S13, R12, D2)', async () => {
    expect((await packageCall({})).said()).toBe(
      'Cước sử dụng bình quân của Anh Nguyễn Văn An tầm 240.000 đồng/tháng, gọi thoại chiếm đến 45% (sử dụng data chiếm 40%) mà hiện em thấy mình không đăng ký sử dụng gói cước nào.',
    )
  })

  it('says the ARPU where the average is not known (S13, D2)', async () => {
    expect((await packageCall({ averageChargeVnd: null })).said()).toContain('tầm 250.000 đồng/tháng')
  })

  it('presents the package with its own price and term, its gifts and how long it holds (S14, S15, S16, D10, D31)', async () => {
    const call = (await packageCall({})).answer('C200N')
    expect(call.said().split('\n')).toEqual([
      'Dạ do Anh Nguyễn Văn An là KH quan trọng của MobiFone, MobiFone hiện có ưu đãi đặc biệt cho mình ạ: sử dụng MIỄN PHÍ 2000 phút gọi nội mạng, 150 phút ngoại mạng và 8GB/ngày trong 31 ngày chỉ với 200.000 ₫/31 ngày. Với gói cước C200N, Anh Nguyễn Văn An sẽ thoải mái sử dụng dịch vụ mà tiết kiệm chi phí nhiều hơn không đăng ký gói cước ạ.',
      'Khi đăng ký gói cước này, Anh được tặng thêm quà tặng là: 1. Áo mưa hoặc 2. Bình nước hoặc 3. Giá đỡ điện thoại.',
      'Do ưu đãi này chỉ có hiệu lực trong 02 ngày. Em hỗ trợ Anh đăng ký gói cước C200N luôn được không ạ?',
    ])
  })

  it('speaks of no store gift in Long An (S15, D32)', async () => {
    const call = (await packageCall({ province: '80', district: '794' })).answer('C200N')
    expect(call.said()).not.toContain('quà tặng là')
    call.answer('agree').answer()
    expect(call.screen().step?.id).toBe('identity-ask')
  })

  it('registers after the call where the balance is exactly the price (S17, D30)', async () => {
    const call = (await packageCall({ mainBalanceVnd: 120000 })).answer('C120N').answer('agree')
    expect(call.said()).toBe(
      'Dạ sau khi kết thúc cuộc gọi em sẽ đăng ký gói cước C120N cho TB Anh luôn ạ. Anh Nguyễn Văn An vui lòng theo dõi tin nhắn báo đăng ký gói cước thành công và thực hiện tắt nguồn, khởi động lại máy để sử dụng ưu đãi gói cước ạ. Gói cước sẽ được gia hạn tự động trong vòng 30 ngày kể từ ngày đăng ký thành công. Anh Nguyễn Văn An vui lòng lưu ý nạp tiền TKC/thanh toán cước trả sau để gia hạn thành công gói cước. Nếu mình không có nhu cầu sử dụng, có thể nhắn tin hủy gói trước ngày gia hạn gói ạ.',
    )
    call.answer().answer('raincoat')
    expect(call.screen().walk.topics['package']).toEqual({ result: 'agreed', item: 'C120N' })
    expect(left(call)).toEqual([
      ['register-package', '2022-10-30'],
      ['package-gift', null],
    ])
  })

  it('sends how to register where the balance is 1 ₫ short, and watches for the top-up (S18, D30, D33)', async () => {
    const call = (await packageCall({ mainBalanceVnd: 119999 })).answer('C120N').answer('agree')
    expect(call.said()).toBe(
      'Dạ sau khi kết thúc cuộc gọi, em sẽ nhắn tin ưu đãi gói cước C120N, cách đăng ký qua Zalo/Viber cho Anh ạ. Anh Nguyễn Văn An có thể chủ động nhắn tin đăng ký gói cước sau khi nạp tiền.',
    )
    call.answer().answer('none')
    expect(left(call)).toEqual([['watch-top-up', '2022-10-30']])
    expect(messages(call)).toEqual([['package-offer', 'zalo']])
  })

  it.each([
    ['an unknown prepaid balance is not enough', { mainBalanceVnd: null }, 'package-not-enough'],
    ['postpaid is always enough', { payType: 'postpaid', mainBalanceVnd: null }, 'package-enough'],
    ['postpaid is enough at a balance of nothing', { payType: 'postpaid', mainBalanceVnd: 0 }, 'package-enough'],
  ])('%s (S17, S18, D30)', async (_what, facts, step) => {
    const call = (await packageCall(facts)).answer('C90N').answer('agree')
    expect(call.screen().step?.id).toBe(step)
  })

  it('asks the balance of the package chosen last (D30)', async () => {
    const call = (await packageCall({ mainBalanceVnd: 120000 }))
      .answer('C200N')
      .answer('another')
      .answer('C90N')
      .answer('agree')
    expect(call.screen().step?.id).toBe('package-enough')
    expect(call.said()).toContain('gói cước C90N')
  })

  it('goes on to B4 with a customer who declines, and with one who agreed (S19, D34)', async () => {
    const declined = (await packageCall({})).answer('C90N').answer('decline')
    expect(declined.screen().step?.id).toBe('identity-ask')
    expect(declined.screen().walk.topics['package']?.result).toBe('declined')
    const agreed = (await packageCall({})).answer('C90N').answer('agree').answer().answer('none')
    expect(agreed.screen().step?.id).toBe('identity-ask')
  })

  it('sends the offer by SMS to a customer who is not on Zalo (R18, D15)', async () => {
    const call = (await packageCall({ zaloReachable: false })).answer('C90N').answer('later')
    expect(messages(call)).toEqual([['package-offer', 'sms']])
    expect(call.screen().walk.topics['package']?.result).toBe('deferred')
  })

  it('has a result for a customer whom no package fits (R12, D21, D30)', async () => {
    const call = await packageCall({ averageChargeVnd: 49999 })
    expect(call.screen().step?.id).toBe('package-none')
    call.answer('wants-news')
    expect(call.screen().walk.topics['package']).toEqual({ result: 'deferred' })
  })
})
