import { previewCall } from '@careline/campaign'
import { messageParts, renderTemplate } from '@careline/content'
import { describe, expect, it } from 'vitest'
import { agreedCall, careCall, type PlayedCall, playCall, shippedCampaign } from './testing/played-call.ts'

/** The messages that a call leaves, each by its template. */
function left(call: PlayedCall): Record<string, string> {
  const { messages } = call.screen().leaves
  return Object.fromEntries(messages.map(({ template, text }) => [template, text]))
}

/** A planned send, which knows the customer and the campaign's settings but no call. */
function planned(id: string, facts: Record<string, string | number>): string {
  const campaign = shippedCampaign()
  const template = campaign.templates.find((candidate) => candidate.id === id)
  if (!template) throw new Error(`no template ${id}`)
  const settings = Object.fromEntries(Object.entries(campaign.settings).map(([key, { value }]) => [key, value]))
  const rendered = renderTemplate(template.text, template.variables, { facts, settings })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems))
  return rendered.text
}

const customer = { fullName: 'Đặng Thị Ngọc Ánh', points: 1250 }

describe('planned messages', () => {
  it('invites by SMS-1 in the words of the source (R20, R11, D20)', () => {
    expect(planned('sms-1', customer)).toBe(
      '(CSKH) Quy khach Dang Thi Ngoc Anh hien co 1.250 diem tich luy. Dang ky tham gia CT Ket noi dai lau de DOI DIEM thanh GOI CUOC/TIEN CUOC & nhieu uu dai khac: soan DK gui 9237, sau do soan XN gui 9237 xac nhan dang ky (mien phi). Chi tiet dang nhap https://www.mobifone.vn/ho-tro-khach-hang/ket-noi-dai-lau hoac goi 9090',
    )
  })

  it('invites by SMS-2 in the words of the source (R21, R11, D20)', () => {
    expect(planned('sms-2', customer)).toBe(
      '(CSKH) Dang ky tham gia CT Ket noi dai lau MIEN PHI: soan DK gui 9237, sau do soan XN gui 9237 xac nhan dang ky de DOI DIEM thanh GOI CUOC/TIEN CUOC & nhieu uu dai khac. Quy khach Dang Thi Ngoc Anh hien co 1.250 diem tich luy. Chi tiet dang nhap https://www.mobifone.vn/ho-tro-khach-hang/ket-noi-dai-lau hoac goi 9090',
    )
  })

  it('goes out on its date to whoever may join the club, and to nobody else (R11, R20, R21, D11, D12)', async () => {
    const plannedFor = async (facts: Parameters<typeof playCall>[0]) =>
      previewCall((await playCall(facts)).input()).planned.map(({ template, on, channel }) => [template, on, channel])
    const mayJoin = { loyaltyMember: false, canJoinLoyalty: true }
    expect(await plannedFor({ ...customer, ...mayJoin })).toEqual([
      ['sms-1', '2022-10-28', 'sms'],
      ['sms-2', '2022-10-30', 'sms'],
    ])
    expect(await plannedFor({ ...mayJoin, loyaltyMember: true })).toEqual([])
    expect(await plannedFor({ ...mayJoin, doNotCall: true })).toEqual([])
    const [first] = previewCall((await playCall({ ...customer, ...mayJoin })).input()).planned
    expect(first?.text).toBe(planned('sms-1', customer))
  })

  it('writes names without accents, so that the texts stay in the GSM-7 alphabet (R20, R21)', () => {
    expect(messageParts(planned('sms-1', customer)).encoding).toBe('GSM-7')
    expect(messageParts(planned('sms-2', customer)).encoding).toBe('GSM-7')
  })

  it('counts as campaign messages, all others as service (D13)', () => {
    const group = (name: 'campaign' | 'service') =>
      shippedCampaign()
        .templates.filter((template) => template.class === name)
        .map(({ id }) => id)
    expect(group('campaign')).toEqual(['sms-1', 'sms-2'])
    expect(group('service')).toHaveLength(6)
  })
})

describe('messages after a call', () => {
  const identity = { joinedGiftProgramme2022: true, packageCode: 'C90N' }
  const guide =
    '[CSKH] Quý khách vui lòng sử dụng số thuê bao cần hỗ trợ ĐĂNG KÝ THÔNG TIN CHỦ THUÊ BAO để kết bạn zalo với MobiFone Miền Tây và gửi các hồ sơ sau để được hỗ trợ trực tuyến (hoặc đến cửa hàng MobiFone gần nhất để được hỗ trợ): 1. Ảnh chụp CCCD/CMND mặt trước và mặt sau. 2. Ảnh chụp chân dung nửa người. 3. Ảnh chụp số điện thoại (Bấm *0# & nhấn nút gọi: chụp lại màn hình). 4. Ảnh chữ ký'

  it('guides through the identity in the words of the source (R22, D42)', async () => {
    expect(left((await agreedCall(identity)).answer('online'))).toEqual({ 'identity-guide': guide })
  })

  it('names the province’s Zalo account where it has one (R22, D18)', () => {
    const campaign = shippedCampaign()
    const template = campaign.templates.find(({ id }) => id === 'identity-guide')
    const context = { settings: { zaloName: 'MobiFone Miền Tây' }, province: { zaloSuffix: '2' } }
    expect(renderTemplate(template?.text ?? '', template?.variables ?? {}, context)).toMatchObject({
      text: guide.replace('Miền Tây và', 'Miền Tây 2 và'),
    })
  })

  it('sends the package, how to register it and its gift in the words of the source (R23, R18, D20, D42)', async () => {
    const call = (await agreedCall({ joinedGiftProgramme2022: true, mainBalanceVnd: 0 }))
      .answer('C90N')
      .answer('agree')
      .answer()
      .answer('water-bottle')
    expect(left(call)).toEqual({
      'package-offer':
        '(CSKH) MIEN PHI 1000 phut goi noi mang, 50 phut ngoai mang va 4GB/ngay: soan DK C90N gui 999 de dang ky. Gia: 90.000d/30ngay. TANG THEM Binh nuoc tai cua hang MobiFone DBSCL (khong gom Long An). Lien he 9090.',
    })
  })

  it('sends no word of a store gift to Long An (R23, D32)', async () => {
    const call = (
      await agreedCall({ joinedGiftProgramme2022: true, mainBalanceVnd: 0, province: '80', district: null })
    )
      .answer('C200N')
      .answer('agree')
      .answer()
    expect(left(call)['package-offer']).toBe(
      '(CSKH) MIEN PHI 2000 phut goi noi mang, 150 phut ngoai mang va 8GB/ngay: soan DK C200N gui 999 de dang ky. Gia: 200.000d/31ngay. Lien he 9090.',
    )
  })

  it('invites to My MobiFone in the words of the source (R24)', async () => {
    const call = (await careCall({})).answer().answer('agree')
    expect(left(call)['app-my-mobifone']).toBe(
      '(CSKH) Tai & su dung MIEN PHI app My MobiFone tai mbf.vn/appdl de chu dong doi diem tich luy nhan thuong, tra cuu tai khoan/cuoc su dung/goi cuoc, nap tien/thanh toan cuoc... Chi tiet goi 9090',
    )
  })

  const ios = 'https://apps.apple.com/vn/app/mobifone-pay/id1565937964'
  const android = 'https://play.google.com/store/apps/details?id=com.mobifone.mobifonepay'
  it.each([
    ['ios', ios],
    ['android', android],
    [null, `${ios} (iOS) hoac ${android} (Android)`],
  ])(
    'invites to MobiFone Money in the words of the source, link by operating system %s (R25, D19, D40)',
    async (os, link) => {
      const call = (await careCall({ payType: 'postpaid', hasMyMobifone: true, os })).answer().answer('agree')
      expect(left(call)['app-mobifone-money']).toBe(
        `(CSKH) Tai & su dung MIEN PHI app MobiFone Money tai ${link} de chu dong nap the/thanh toan cuoc tra sau/tien dien/nuoc... Khuyen mai nap the len den 50% theo ngay thong bao, chiet khau 7% tien cuoc tra sau thanh toan truoc ngay 28 hang thang. Chi tiet goi 9090`,
      )
    },
  )

  it('sends each text on Zalo where the customer is there, else by SMS; the store’s address always by SMS (D15)', async () => {
    const channels = async (zaloReachable: boolean) => {
      const call = (await agreedCall({ zaloReachable })).answer('thermos').answer(undefined, { district: '916' })
      call.answer().answer('C90N').answer('later').answer('online')
      return call.screen().leaves.messages.map(({ template, channel }) => `${template} ${channel}`)
    }
    expect(await channels(true)).toEqual(['store-address sms', 'package-offer zalo', 'identity-guide zalo'])
    expect(await channels(false)).toEqual(['store-address sms', 'package-offer sms', 'identity-guide sms'])
  })
})
