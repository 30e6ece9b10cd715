import { findOperator, operatorsFor } from '../operators/operator-table.ts'
import { isItemFact } from './catalogue-item.ts'
import { checkValue } from './check-value.ts'
import { type FactScope, factInScope } from './fact-scope.ts'
import type { Fact } from './fact.ts'
import { checkFactId, shorten } from './names.ts'
import type { ProblemList } from './problem-list.ts'
import type { ProblemPath } from './problem.ts'

/** Nesting beyond this is no rule that a person can read; it also bounds every recursion over conditions. */
export const deepestNesting = 32

export interface ConditionCheck {
  scope: FactScope
  /** Names of the document's named conditions. */
  named: ReadonlySet<string>
  problems: ProblemList
}

/** Checks one condition as it came from outside; the recursion ends at `deepestNesting` whatever was sent. */
export function checkCondition(input: unknown, path: ProblemPath, check: ConditionCheck, depth = 1): void {
  const { problems } = check
  if (depth > deepestNesting) {
    problems.add('too-deep', path, {
      vi: `Điều kiện lồng quá ${deepestNesting} tầng; hãy làm gọn lại.`,
      en: `The condition is nested beyond ${deepestNesting} levels; flatten it.`,
    })
    return
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    refuseShape(path, problems)
    return
  }
  const keys = Object.keys(input)
  const kinds = keys.filter((key) => ['all', 'any', 'not', 'condition', 'fact'].includes(key))
  if (kinds.length > 1) {
    problems.add('mixed-condition', path, {
      vi: `Một điều kiện chỉ là một loại, nhưng ở đây có ${kinds.join(' và ')}; hãy đặt mỗi loại vào một nhóm riêng.`,
      en: `A condition is of one kind, but this has ${kinds.join(' and ')}; put each in a group of its own.`,
    })
    return
  }
  const kind = kinds[0]
  if (kind === undefined) {
    refuseShape(path, problems)
    return
  }
  refuseOtherKeys(keys, kind === 'fact' ? ['fact', 'operator', 'value'] : [kind], path, problems)
  const inner = (input as Record<string, unknown>)[kind]
  if (kind === 'all' || kind === 'any') checkGroup(inner, [...path, kind], check, depth)
  else if (kind === 'not') checkCondition(inner, [...path, 'not'], check, depth + 1)
  else if (kind === 'condition') checkReference(inner, [...path, 'condition'], check)
  else checkTest(input as Record<string, unknown>, path, check)
}

/** json-rules-engine runs no lone test at the top of a rule or of a named condition. */
export function refuseBareTest(input: unknown, path: ProblemPath, problems: ProblemList): void {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'fact')) return
  if (['all', 'any', 'not', 'condition'].some((key) => Object.hasOwn(input, key))) return
  problems.add('bare-test', path, {
    vi: 'Hãy đặt điều kiện này trong một nhóm: {"all": [ … ]}.',
    en: 'Put this test inside a group: {"all": [ … ]}.',
  })
}

function checkGroup(inner: unknown, path: ProblemPath, check: ConditionCheck, depth: number): void {
  if (!Array.isArray(inner)) {
    refuseShape(path, check.problems)
    return
  }
  if (inner.length === 0) {
    check.problems.add('empty-group', path, {
      vi: 'Nhóm này đang trống và sẽ luôn đúng; hãy thêm ít nhất một điều kiện hoặc xóa nhóm.',
      en: 'This group is empty and would always hold; add at least one condition or delete the group.',
    })
  }
  inner.forEach((each, index) => checkCondition(each, [...path, index], check, depth + 1))
}

function checkReference(name: unknown, path: ProblemPath, { named, problems }: ConditionCheck): void {
  if (typeof name === 'string' && named.has(name)) return
  problems.add('unknown-condition', path, {
    vi: `Chưa có điều kiện tên “${shorten(String(name))}”; hãy tạo nó hoặc chọn tên khác.`,
    en: `There is no condition named "${shorten(String(name))}"; add it or choose another.`,
  })
}

function checkTest(test: Record<string, unknown>, path: ProblemPath, check: ConditionCheck): void {
  const { problems, scope } = check
  const fact = readFact(test['fact'], [...path, 'fact'], check)
  const operator = typeof test['operator'] === 'string' ? findOperator(test['operator']) : undefined
  if (!operator) {
    const ids = fact ? operatorsFor(fact.type).map(({ id }) => id) : []
    problems.add('unknown-operator', [...path, 'operator'], {
      vi: `Không có phép so “${shorten(String(test['operator']))}”${ids.length > 0 ? `; hãy dùng một trong: ${ids.join(', ')}` : ''}.`,
      en: `There is no operator "${shorten(String(test['operator']))}"${ids.length > 0 ? `; use one of: ${ids.join(', ')}` : ''}.`,
    })
  }
  if (!Object.hasOwn(test, 'value')) {
    problems.add('wrong-shape', path, { vi: 'Điều kiện còn thiếu “value”.', en: 'The test lacks its "value"; add it.' })
    return
  }
  if (!fact || !operator) return
  if (!operator.takes.includes(fact.type)) {
    const ids = operatorsFor(fact.type).map(({ id }) => id)
    problems.add('operator-not-for-type', [...path, 'operator'], {
      vi: `Phép “${operator.label.vi}” không dùng cho “${fact.id}” (${fact.type}); hãy dùng một trong: ${ids.join(', ')}.`,
      en: `"${operator.label.en}" is not for "${fact.id}" (${fact.type}); use one of: ${ids.join(', ')}.`,
    })
    return
  }
  checkValue(test['value'], { fact, operator, scope, path: [...path, 'value'], problems })
}

function readFact(id: unknown, path: ProblemPath, { scope, problems }: ConditionCheck): Fact | undefined {
  if (typeof id !== 'string') {
    problems.add('wrong-shape', path, { vi: 'Hãy ghi mã dữ kiện ở đây.', en: 'Write a fact id here.' })
    return undefined
  }
  if (!checkFactId(id, path, problems)) return undefined
  const fact = factInScope(scope, id)
  if (fact) return fact
  if (isItemFact(id) && !scope.itemFacts) {
    problems.add('item-outside-over', path, {
      vi: `“${shorten(id)}” chỉ dùng được trong bộ quy tắc chạy trên một danh mục (over).`,
      en: `"${shorten(id)}" can only be asked in a rule set that runs over a catalogue; give the set its "over".`,
    })
    return undefined
  }
  problems.add('unknown-fact', path, {
    vi: `Chưa có dữ kiện “${shorten(id)}”; hãy chọn một dữ kiện trong danh mục.`,
    en: `There is no fact "${shorten(id)}"; choose one of the catalogue.`,
  })
  return undefined
}

function refuseShape(path: ProblemPath, problems: ProblemList): void {
  problems.add('wrong-shape', path, {
    vi: 'Đây chưa phải một điều kiện; hãy viết {"all": [ … ]}, {"any": [ … ]}, {"not": … }, {"condition": "tên"} hoặc {"fact", "operator", "value"}.',
    en: 'This is no condition; write {"all": [ … ]}, {"any": [ … ]}, {"not": … }, {"condition": "name"} or {"fact", "operator", "value"}.',
  })
}

function refuseOtherKeys(keys: string[], known: string[], path: ProblemPath, problems: ProblemList): void {
  for (const key of keys) {
    if (known.includes(key)) continue
    const isPath = key === 'path' || key === 'params'
    problems.add(isPath ? 'json-path' : 'unknown-key', [...path, key], {
      vi: `Không dùng khóa “${shorten(key)}” trong điều kiện; hãy bỏ khóa này.`,
      en: `A condition has no key "${shorten(key)}"; remove it.`,
    })
  }
}
