import type { ContentProblem } from '../problem.ts'

const sentences = {
  'duplicate-step': [
    'Có hai bước cùng mã “%”. Hãy đổi mã của một bước.',
    'Two steps have the id “%”. Change the id of one.',
  ],
  'duplicate-section': [
    'Có hai phần cùng mã “%”. Hãy đổi mã của một phần.',
    'Two sections have the id “%”. Change the id of one.',
  ],
  'duplicate-option': [
    'Có hai lựa chọn cùng mã “%” trong một bước. Hãy đổi mã của một lựa chọn.',
    'Two options of one step have the id “%”. Change the id of one.',
  ],
  'unknown-target': ['Không có bước “%” để đi tới.', 'There is no step “%” to go to.'],
  'unknown-section': ['Không có phần “%” trong kịch bản.', 'The script has no section “%”.'],
  'unknown-template': ['Không có mẫu tin “%”.', 'There is no template “%”.'],
  'unknown-follow-up': ['Không có loại việc cần làm “%”.', 'There is no kind of follow-up “%”.'],
  'unknown-topic': ['Không có nội dung tư vấn “%”.', 'There is no topic “%”.'],
  'unknown-offer': ['Không có danh sách ưu đãi “%”.', 'There is no offer “%”.'],
  'unknown-flag': [
    'Điều kiện “%” không có nghĩa: hãy kiểm tra tên điều kiện, bước hoặc lựa chọn.',
    'The flag “%” means nothing: check the name of the condition, step or option.',
  ],
  'missing-section': ['Nội dung “%” chưa có phần nào trong kịch bản.', 'The topic “%” has no section in the script.'],
  'wrong-section': [
    'Bước đầu tiên “%” của phần này lại thuộc một phần khác.',
    'The first step “%” of this section belongs to another section.',
  ],
  'unreachable-step': ['Không có cách nào đi tới bước “%”.', 'Nothing leads to the step “%”.'],
  'loop-without-ask': [
    'Từ bước “%” kịch bản chạy vòng mà không hỏi gì. Hãy cho vòng lặp một câu hỏi hoặc một lối ra.',
    'From the step “%” the script goes round without asking anything. Give the loop a question or a way out.',
  ],
  'no-fallback': [
    'Bước “%”: nhánh cuối cùng cần không có điều kiện, để luôn có chỗ đi tiếp.',
    'Step “%”: the last branch must have no condition, so that there is always a way on.',
  ],
} satisfies Record<string, [string, string]>

export type ScriptProblemCode = keyof typeof sentences

export function scriptProblem(code: ScriptProblemCode, name: string, path: ContentProblem['path']): ContentProblem {
  const [vi, en] = sentences[code]
  return { code, path, message: { vi: vi.replace('%', name), en: en.replace('%', name) } }
}
