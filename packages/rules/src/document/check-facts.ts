import { isItemFact } from './catalogue-item.ts'
import { type Fact, type FactType, factTypes } from './fact.ts'
import { checkFactId, shorten } from './names.ts'
import type { ProblemList } from './problem-list.ts'
import type { ProblemPath } from './problem.ts'

function looksLikeFact(input: unknown): input is Fact {
  if (typeof input !== 'object' || input === null) return false
  const { id, type } = input as Partial<Fact>
  return typeof id === 'string' && factTypes.some((known) => known === type)
}

function isEmptyRange({ type, min, max }: Fact): boolean {
  if (typeof min !== 'number' || typeof max !== 'number') return false
  return type === 'integer' ? Math.ceil(min) > Math.floor(max) : min > max
}

/** Keys that say something of facts of these types alone. */
const typesOfKey = {
  values: ['enum'],
  valueLabels: ['enum'],
  min: ['integer', 'number'],
  max: ['integer', 'number'],
} satisfies Partial<Record<keyof Fact, FactType[]>>

function refuseIdleKeys(fact: Fact, path: ProblemPath, problems: ProblemList): void {
  for (const [key, types] of Object.entries(typesOfKey)) {
    if (!Object.hasOwn(fact, key) || types.some((type) => type === fact.type)) continue
    problems.add('key-not-for-type', [...path, key], {
      vi: `“${key}” chỉ dùng cho dữ kiện kiểu ${types.join(' hoặc ')}, còn “${shorten(fact.id)}” là ${fact.type}; hãy bỏ khóa này hoặc đổi kiểu.`,
      en: `"${key}" is for facts of type ${types.join(' or ')} and "${shorten(fact.id)}" is ${fact.type}; remove it or change the type.`,
    })
  }
}

function refuseRepeatedValues({ id, values }: Fact, path: ProblemPath, problems: ProblemList): void {
  if (!Array.isArray(values)) return
  const seen = new Set<unknown>()
  values.forEach((value: unknown, index) => {
    if (seen.has(value)) {
      problems.add('duplicate-value', [...path, index], {
        vi: `“${shorten(id)}” liệt kê giá trị “${shorten(String(value))}” hai lần; hãy bỏ bớt một.`,
        en: `"${shorten(id)}" lists the value "${shorten(String(value))}" twice; remove one.`,
      })
    }
    seen.add(value)
  })
}

/**
 * Checks a list of facts and gives them by id. One whose id and type can be read counts as declared even where the
 * rest of it is wrong, so that its fault is told once and not at each condition.
 * @param ofItems whether they are a catalogue's `item.*` facts or the customer's
 */
export function checkFacts(
  input: unknown,
  path: ProblemPath,
  ofItems: boolean,
  problems: ProblemList,
): Map<string, Fact> {
  const facts = new Map<string, Fact>()
  if (!Array.isArray(input)) return facts
  input.forEach((each: unknown, index) => {
    if (!looksLikeFact(each)) return
    const at = [...path, index, 'id']
    if (!checkFactId(each.id, at, problems)) return
    if (isItemFact(each.id) !== ofItems) {
      problems.add('reserved-fact', at, {
        vi: ofItems
          ? `Dữ kiện “${shorten(each.id)}” của danh mục phải bắt đầu bằng “item.”.`
          : `“${shorten(each.id)}” dành cho danh mục; hãy đặt mã không bắt đầu bằng “item.”.`,
        en: ofItems
          ? `The catalogue's fact "${shorten(each.id)}" must begin with "item.".`
          : `"${shorten(each.id)}" is kept for catalogues; choose an id that does not begin with "item.".`,
      })
      return
    }
    if (facts.has(each.id)) {
      problems.add('duplicate-fact', at, {
        vi: `Dữ kiện “${shorten(each.id)}” được khai hai lần; hãy bỏ bớt một.`,
        en: `The fact "${shorten(each.id)}" is declared twice; remove one.`,
      })
    }
    if (each.type === 'enum' && !each.values?.length) {
      problems.add('enum-without-values', [...path, index], {
        vi: `Dữ kiện “${shorten(each.id)}” là danh mục giá trị nhưng chưa có “values”; hãy liệt kê các giá trị.`,
        en: `The fact "${shorten(each.id)}" is an enum without "values"; list them.`,
      })
    }
    refuseIdleKeys(each, [...path, index], problems)
    refuseRepeatedValues(each, [...path, index, 'values'], problems)
    if (isEmptyRange(each)) {
      problems.add('reversed-range', [...path, index], {
        vi: `Không giá trị nào của “${shorten(each.id)}” nằm giữa “min” và “max”; hãy sửa một trong hai.`,
        en: `No value of "${shorten(each.id)}" is between its "min" and "max"; mend one of them.`,
      })
    }
    facts.set(each.id, each)
  })
  return facts
}
