import type { Localized } from '@careline/content'
import type { FactProblemCode } from '@careline/campaign'

export interface CellProblem {
  code: FactProblemCode
  column: string
  /** What stood there; left out where it is personal. */
  seen?: string | undefined
  expected?: string | undefined
}

/** Why a cell can't be taken, by its column. */
export function cellReason({ code, column, seen, expected }: CellProblem): Localized {
  const vi = seen === undefined ? '' : `, không phải “${seen}”`
  const en = seen === undefined ? '' : `, not “${seen}”`
  const listed = expected ?? ''
  const words: Record<FactProblemCode, [string, string]> = {
    required: ['không được để trống', 'must not be empty'],
    'not-a-number': [`phải là số${vi}`, `must be a number${en}`],
    'not-an-integer': [`phải là số nguyên${vi}`, `must be a whole number${en}`],
    'out-of-range': [`phải trong khoảng ${listed}${vi}`, `must be within ${listed}${en}`],
    'not-a-boolean': [`phải là true/false, 1/0 hoặc có/không${vi}`, `must be true/false, 1/0 or có/không${en}`],
    'not-a-date': [`phải là ngày dạng ${listed}${vi}`, `must be a date like ${listed}${en}`],
    'not-a-phone': ['phải là số điện thoại dạng 84…, +84… hoặc 0…', 'must be a phone number like 84…, +84… or 0…'],
    'not-allowed': [`chỉ nhận: ${listed}${vi}`, `takes only: ${listed}${en}`],
    formula: ['chứa công thức bảng tính', 'holds a spreadsheet formula'],
  }
  const [reasonVi, reasonEn] = words[code]
  return { vi: `cột ${column} ${reasonVi}`, en: `column ${column} ${reasonEn}` }
}
