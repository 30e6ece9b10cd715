import type { ContentProblem } from '../problem.ts'

export type EventProblemCode =
  | 'call-ended'
  | 'not-the-current-step'
  | 'unknown-option'
  | 'unknown-item'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-field'
  | 'nothing-to-undo'

export interface EventProblem extends ContentProblem {
  code: EventProblemCode
}

const sentences: Record<EventProblemCode, (vi: string, en: string) => ContentProblem['message']> = {
  'call-ended': () => ({
    vi: 'Cuộc gọi đã kết thúc. Hãy quay lại một bước nếu muốn ghi thêm.',
    en: 'The call has ended. Go back one step to record more.',
  }),
  'not-the-current-step': (step) => ({
    vi: `Bước “${step}” không phải bước đang thực hiện. Hãy tải lại trang để xem bước hiện tại.`,
    en: `“${step}” is not the step in hand. Reload the page to see the current one.`,
  }),
  'unknown-option': (step) => ({
    vi: `Câu trả lời không có trong bước “${step}”. Hãy chọn một câu trả lời đang hiển thị.`,
    en: `Step “${step}” has no such answer. Choose one of those shown.`,
  }),
  'unknown-item': (step) => ({
    vi: `Bước “${step}” không mời món này. Hãy chọn một món đang hiển thị.`,
    en: `Step “${step}” does not offer this item. Choose one of those shown.`,
  }),
  'unknown-field': (field) => ({
    vi: `Bước này không có ô “${field}”. Hãy tải lại trang.`,
    en: `This step has no field “${field}”. Reload the page.`,
  }),
  'missing-field': (vi, en) => ({ vi: `Hãy điền “${vi}”.`, en: `Fill in “${en}”.` }),
  'wrong-field': (vi, en) => ({
    vi: `“${vi}” chưa đúng. Hãy chọn lại.`,
    en: `“${en}” is not right. Choose again.`,
  }),
  'nothing-to-undo': () => ({
    vi: 'Đây là bước đầu tiên, không quay lại được nữa.',
    en: 'This is the first step; there is nothing to go back to.',
  }),
}

export function eventProblem(code: EventProblemCode, vi = '', en = vi): EventProblem {
  return { code, path: vi ? [en] : [], message: sentences[code](vi, en) }
}
