import { expectedFor, isOfType } from './check-value.ts'
import type { Fact, FactType } from './fact.ts'
import type { Localized } from './localized.ts'
import { shorten } from './names.ts'
import { canonicalTimestamp } from './timestamp.ts'

/** The value as it was written; never of a sensitive fact or a phone number, for what is refused ends up in logs. */
function seen({ sensitive, type }: Fact, value: unknown): Localized {
  if (sensitive || type === 'phone' || typeof value === 'object') return { vi: '', en: '' }
  // JSON has no word for what is not finite.
  const text = typeof value === 'number' ? String(value) : shorten(JSON.stringify(value))
  return { vi: `, không phải ${text}`, en: `, not ${text}` }
}

function isInRange({ min, max }: Fact, value: unknown): boolean {
  return typeof value !== 'number' || (value >= (min ?? value) && value <= (max ?? value))
}

function isValueOf(fact: Fact, value: unknown): boolean {
  if (fact.type === 'timestamp') return typeof value === 'string' && canonicalTimestamp(value) !== null
  if (fact.type === 'text-list') return Array.isArray(value) && value.every((each) => isOfType(each, 'text'))
  return isOfType(value, fact.type)
}

const moments: Localized = {
  vi: 'một thời điểm có múi giờ, tới mili giây là cùng, ví dụ "2022-10-28T09:00:00+07:00"',
  en: 'a moment with its offset, to the millisecond at most, such as "2022-10-28T09:00:00+07:00"',
}
const lists: Localized = { vi: 'một danh sách đoạn chữ, ví dụ ["a", "b"]', en: 'a list of texts, such as ["a", "b"]' }

function wantedOf(type: FactType, value: unknown): Localized {
  if (type === 'timestamp') return moments
  return type === 'text-list' ? lists : expectedFor(type, value)
}

/**
 * Why a JSON value from outside cannot be this fact of a customer, as a sentence that says what to write; null where it
 * can. A moment may carry any offset; `undefined` stands for an absent key and is as good as null.
 */
export function refuseFactValue(fact: Fact, value: unknown): Localized | null {
  const { id, type, nullable, values, min, max } = fact
  if (value === null || value === undefined) {
    if (nullable) return null
    const wanted = wantedOf(type, value)
    return {
      vi: `“${id}” không được thiếu hoặc null; hãy ghi ${wanted.vi}.`,
      en: `"${id}" must not be missing or null; give ${wanted.en}.`,
    }
  }
  const not = seen(fact, value)
  if (!isValueOf(fact, value)) {
    const wanted = wantedOf(type, value)
    return { vi: `“${id}” cần ${wanted.vi}${not.vi}.`, en: `"${id}" takes ${wanted.en}${not.en}.` }
  }
  if (type === 'enum' && !values?.some((each) => each === value)) {
    const list = (values ?? []).join(', ')
    return { vi: `“${id}” chỉ nhận: ${list}${not.vi}.`, en: `"${id}" takes only: ${list}${not.en}.` }
  }
  if (isInRange(fact, value)) return null
  const [low, high] = [min ?? '−∞', max ?? '∞']
  return {
    vi: `“${id}” phải trong khoảng ${low} – ${high}${not.vi}.`,
    en: `"${id}" must be within ${low} – ${high}${not.en}.`,
  }
}
