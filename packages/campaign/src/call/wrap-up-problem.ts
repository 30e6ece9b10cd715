import type { Localized } from '@careline/content'

export type WrapUpProblemCode =
  | 'below-quota'
  | 'reason-needed'
  | 'unknown-reason'
  | 'call-back-time-needed'
  | 'call-back-in-the-past'
  | 'call-back-outside-hours'
  | 'call-back-outside-period'
  | 'call-back-after-attempts'

export interface WrapUpProblem {
  code: WrapUpProblemCode
  message: Localized
}

const sentences: Record<WrapUpProblemCode, [string, string]> = {
  'below-quota': [
    'Mới ghi kết quả %1/%2 nội dung. Hãy tư vấn thêm, hoặc chọn “Khách kết thúc” và ghi lý do.',
    'Only %1 of %2 topics have a result. Go on with the next one, or choose “Ended by the customer” and give the reason.',
  ],
  'reason-needed': ['Hãy chọn lý do để ghi vào báo cáo.', 'Choose a reason for the report.'],
  'unknown-reason': [
    'Lý do này không có trong danh sách. Hãy chọn lại.',
    'This reason is not on the list. Choose again.',
  ],
  'call-back-time-needed': [
    'Hãy chọn thời điểm gọi lại đã hẹn với khách.',
    'Choose the time agreed with the customer.',
  ],
  'call-back-in-the-past': [
    'Thời điểm gọi lại đã qua. Hãy chọn thời điểm khác.',
    'That time has passed. Choose another.',
  ],
  'call-back-outside-hours': [
    'Chỉ được gọi từ %1 đến trước %2. Hãy hẹn khách trong giờ này.',
    'Calls are made from %1 until before %2. Agree on a time within these hours.',
  ],
  'call-back-outside-period': [
    'Chiến dịch chạy từ %1 đến %2. Hãy hẹn khách trong thời gian này.',
    'The campaign runs from %1 to %2. Agree on a time within it.',
  ],
  'call-back-after-attempts': [
    'Khách đã được gọi %1 lần, là số lần tối đa, nên không hẹn gọi lại được nữa.',
    'This customer was called %1 times, which is the most allowed, so no call-back can be agreed.',
  ],
}

export function wrapUpProblem(code: WrapUpProblemCode, ...values: (string | number)[]): WrapUpProblem {
  const fill = (sentence: string) =>
    values.reduce<string>((text, value, index) => text.replace(`%${index + 1}`, String(value)), sentence)
  const [vi, en] = sentences[code]
  return { code, message: { vi: fill(vi), en: fill(en) } }
}
