import type { Operator } from '../operators/operator.ts'
import { type FactScope, factInScope, familyOf } from './fact-scope.ts'
import type { Fact, FactType } from './fact.ts'
import type { Localized } from './localized.ts'
import { checkFactId, shorten } from './names.ts'
import type { ProblemList } from './problem-list.ts'
import type { ProblemPath } from './problem.ts'
import { canonicalTimestamp, isCalendarDate } from './timestamp.ts'

/** A longer list belongs to the data: it could be neither read nor reviewed in a rule. */
const mostListed = 10_000

/** What an author should write for a fact of this type. */
const expected: Record<FactType, Localized> = {
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  integer: { vi: 'một số nguyên, ví dụ 150000', en: 'a whole number, such as 150000' },
  number: { vi: 'một số, ví dụ 60 hoặc 62.5', en: 'a number, such as 60 or 62.5' },
  text: { vi: 'một đoạn chữ trong dấu nháy', en: 'a text in quotes' },
  enum: { vi: 'một giá trị trong danh mục', en: 'one of the listed values' },
  date: { vi: 'một ngày có thật dạng "2022-10-28"', en: 'an existing day such as "2022-10-28"' },
  timestamp: { vi: 'một thời điểm dạng "2022-10-28T02:00:00.000Z"', en: 'a moment such as "2022-10-28T02:00:00.000Z"' },
  'text-list': { vi: 'một đoạn chữ trong dấu nháy', en: 'a text in quotes' },
  phone: { vi: 'một số điện thoại dạng "84901234567"', en: 'a phone number such as "84901234567"' },
}

export interface ValueCheck {
  fact: Fact
  operator: Operator
  scope: FactScope
  path: ProblemPath
  problems: ProblemList
}

/** Checks the right side of a test against the fact's type and the operator's shape. */
export function checkValue(value: unknown, check: ValueCheck): void {
  const { operator, fact, path, problems } = check
  if (value === null || (Array.isArray(value) && value.includes(null))) {
    problems.add('null-literal', path, {
      vi: 'Không viết null làm giá trị; hãy dùng phép “chưa có” (isMissing) hoặc “đã có” (isKnown).',
      en: 'null is not written as a value; use isMissing or isKnown instead.',
    })
    return
  }
  if (operator.value === 'true') {
    if (value !== true) refuseValue(check, { vi: 'true', en: 'true' })
    return
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    checkComparedFact(value, check)
    return
  }
  if (operator.value === 'list' || operator.value === 'range') {
    checkLiterals(value, check)
    return
  }
  checkLiteral(value, check.fact, path, problems)
  if (operator.value === 'prefix' && value === '') refuseValue(check, expected[fact.type])
}

function checkLiterals(value: unknown, check: ValueCheck): void {
  const { operator, fact, path, problems } = check
  const isRange = operator.value === 'range'
  if (!Array.isArray(value) || (isRange && value.length !== 2)) {
    const one = expected[fact.type]
    refuseValue(
      check,
      isRange
        ? { vi: `[thấp, cao], mỗi đầu là ${one.vi}`, en: `[low, high], each of them ${one.en}` }
        : { vi: `một danh sách [ … ], mỗi phần tử là ${one.vi}`, en: `a list [ … ], each of them ${one.en}` },
    )
    return
  }
  if (value.length === 0) {
    problems.add('empty-list', path, {
      vi: 'Danh sách đang trống; hãy thêm ít nhất một giá trị hoặc bỏ điều kiện này.',
      en: 'The list is empty; add at least one value or remove the condition.',
    })
    return
  }
  if (value.length > mostListed) {
    problems.add('too-large', path, {
      vi: `Danh sách có ${value.length} giá trị, nhiều hơn ${mostListed}; hãy đưa thành một danh sách khách hàng và hỏi dữ kiện của danh sách đó.`,
      en: `The list has ${value.length} values, more than ${mostListed}; make it a list of customers and ask that list's fact.`,
    })
    return
  }
  const good = value.map((each, index) => checkLiteral(each, fact, [...path, index], problems))
  if (isRange && good.every(Boolean) && value[0] > value[1]) {
    problems.add('reversed-range', path, {
      vi: 'Đầu thấp đang lớn hơn đầu cao; hãy đổi chỗ hai giá trị.',
      en: 'The low end is above the high end; swap the two values.',
    })
  }
}

function checkComparedFact(value: object, { operator, fact, scope, path, problems }: ValueCheck): void {
  const keys = Object.keys(value)
  const id = (value as { fact?: unknown }).fact
  if (keys.length !== 1 || typeof id !== 'string') {
    const code = keys.some((key) => key === 'path' || key === 'params') ? 'json-path' : 'wrong-value-type'
    problems.add(code, path, {
      vi: 'Để so với một dữ kiện khác, viết đúng {"fact": "mã dữ kiện"} và không thêm khóa nào.',
      en: 'To compare with another fact write exactly {"fact": "its id"} and no other key.',
    })
    return
  }
  if (!checkFactId(id, [...path, 'fact'], problems)) return
  const other = factInScope(scope, id)
  if (!other) {
    problems.add('unknown-fact', [...path, 'fact'], {
      vi: `Chưa có dữ kiện “${shorten(id)}”; hãy chọn một dữ kiện trong danh mục.`,
      en: `There is no fact "${shorten(id)}"; choose one of the catalogue.`,
    })
    return
  }
  const takesFact = operator.value !== 'range'
  const wanted = operator.value === 'list' ? 'text-list' : operator.value === 'element' ? 'text' : familyOf(fact.type)
  const comparable = operator.value !== 'list' || familyOf(fact.type) === 'text'
  if (takesFact && comparable && familyOf(other.type) === wanted) return
  problems.add('fact-types-differ', path, {
    vi: `Không so được “${fact.id}” (${fact.type}) với “${id}” (${other.type}) bằng phép “${operator.label.vi}”; hãy chọn dữ kiện cùng loại hoặc ghi giá trị cụ thể.`,
    en: `"${fact.id}" (${fact.type}) and "${id}" (${other.type}) cannot be compared by "${operator.label.en}"; choose a fact of the same kind or write a value.`,
  })
}

/** Whether a literal is of that type; a moment only in its one spelling. */
export function isOfType(value: unknown, type: FactType): boolean {
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'integer') return Number.isSafeInteger(value)
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (typeof value !== 'string') return false
  if (type === 'date') return isCalendarDate(value)
  if (type === 'timestamp') return canonicalTimestamp(value) === value
  return isStorable(value)
}

const storable: Localized = {
  vi: 'một đoạn chữ trong dấu nháy, không có U+0000 hay nửa ký tự',
  en: 'a text in quotes, without U+0000 and half characters',
}

/** What to write instead of this value for a fact of this type. */
export function expectedFor(type: FactType, value: unknown): Localized {
  return typeof value === 'string' && type === 'text' && !isStorable(value) ? storable : expected[type]
}

/** A NUL or half of a surrogate pair exists in JavaScript but in no database text. */
function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
}

function checkLiteral(value: unknown, fact: Fact, path: ProblemPath, problems: ProblemList): boolean {
  if (!isOfType(value, fact.type)) {
    const canonical = fact.type === 'timestamp' && typeof value === 'string' ? canonicalTimestamp(value) : null
    const wanted = canonical ? { vi: `"${canonical}"`, en: `"${canonical}"` } : expectedFor(fact.type, value)
    problems.add('wrong-value-type', path, wantMessage(fact, wanted))
    return false
  }
  if (fact.type === 'enum' && !fact.values?.includes(String(value))) {
    const list = (fact.values ?? []).join(', ')
    problems.add('value-not-listed', path, {
      vi: `“${shorten(String(value))}” không có trong danh mục của “${fact.id}”; hãy chọn một trong: ${list}.`,
      en: `"${shorten(String(value))}" is not a value of "${fact.id}"; choose one of: ${list}.`,
    })
    return false
  }
  return true
}

function refuseValue({ fact, path, problems }: ValueCheck, wanted: Localized): void {
  problems.add('wrong-value-type', path, wantMessage(fact, wanted))
}

function wantMessage(fact: Fact, wanted: Localized): Localized {
  return {
    vi: `Giá trị so với “${fact.id}” chưa đúng loại; hãy viết ${wanted.vi}.`,
    en: `The value for "${fact.id}" is of the wrong kind; write ${wanted.en}.`,
  }
}
