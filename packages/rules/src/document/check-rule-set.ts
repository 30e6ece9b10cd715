import { type ConditionCheck, checkCondition, refuseBareTest } from './check-condition.ts'
import { type FactScope, factInScope } from './fact-scope.ts'
import type { Fact } from './fact.ts'
import { mentionsItems, reachedNames } from './named-conditions.ts'
import { checkRuleName, shorten } from './names.ts'
import { ProblemList } from './problem-list.ts'
import type { ProblemPath } from './problem.ts'

type Raw = Record<string, unknown>

export interface RuleSetCheck {
  facts: ReadonlyMap<string, Fact>
  /** The item facts of each catalogue. */
  catalogues: ReadonlyMap<string, ReadonlyMap<string, Fact>>
  named: Raw
  problems: ProblemList
}

export function isRaw(input: unknown): input is Raw {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** Checks what a schema cannot see of one rule set: names, priorities, the catalogue, orders and conditions. */
export function checkRuleSet(input: Raw, path: ProblemPath, check: RuleSetCheck): void {
  const { problems } = check
  const scope = scopeOf(input, path, check)
  const rules = Array.isArray(input['rules']) ? input['rules'].map((each: unknown) => (isRaw(each) ? each : {})) : []
  checkRuleNames(rules, path, problems)
  if (input['hitPolicy'] === 'every' && rules.length === 0) {
    problems.add('empty-rule-set', [...path, 'rules'], {
      vi: 'Bộ quy tắc này đang trống và sẽ nhận tất cả; hãy thêm ít nhất một quy tắc.',
      en: 'This rule set is empty and would let everyone in; add at least one rule.',
    })
  }
  if (input['hitPolicy'] === 'first') refuseEqualPriorities(rules, path, problems)
  checkOrder(input['orderBy'], [...path, 'orderBy'], { ...scope, itemFacts: undefined }, problems)
  rules.forEach((rule, index) => {
    if (!Object.hasOwn(rule, 'conditions')) return
    const at = [...path, 'rules', index, 'conditions']
    refuseBareTest(rule['conditions'], at, problems)
    checkRuleConditions(rule['conditions'], at, scope, check)
  })
}

function checkRuleConditions(input: unknown, path: ProblemPath, scope: FactScope, check: RuleSetCheck): void {
  const named = new Set(Object.keys(check.named))
  const conditionCheck: ConditionCheck = { scope, named, problems: check.problems }
  checkCondition(input, path, conditionCheck)
  // A named condition about an item means something only where that catalogue is run over: asked at each use.
  for (const name of reachedNames(input, check.named)) {
    if (!mentionsItems(check.named[name])) continue
    const found = new ProblemList()
    checkCondition(check.named[name], path, { scope, named, problems: found })
    const first = found.problems[0]
    if (!first) continue
    check.problems.add(first.code, path, {
      vi: `Điều kiện “${shorten(name)}” không dùng được ở đây: ${first.message.vi}`,
      en: `The condition "${shorten(name)}" cannot be used here: ${first.message.en}`,
    })
  }
}

function scopeOf(input: Raw, path: ProblemPath, { facts, catalogues, problems }: RuleSetCheck): FactScope {
  const over = input['over']
  if (!isRaw(over)) return { facts, itemFacts: undefined }
  const catalogue = String(over['catalogue'])
  const itemFacts = catalogues.get(catalogue)
  if (!itemFacts) {
    const known = [...catalogues.keys()].join(', ')
    problems.add('unknown-catalogue', [...path, 'over', 'catalogue'], {
      vi: `Chưa có danh mục “${shorten(catalogue)}”; hãy chọn một trong: ${known || '(chưa có danh mục nào)'}.`,
      en: `There is no catalogue "${shorten(catalogue)}"; choose one of: ${known || '(none yet)'}.`,
    })
  }
  if (input['hitPolicy'] !== 'every') {
    problems.add('over-hit-policy', [...path, 'hitPolicy'], {
      vi: 'Bộ quy tắc chạy trên danh mục cần “every”: một món được chọn khi mọi quy tắc đều đúng.',
      en: 'A rule set over a catalogue needs "every": an item passes when all its rules hold.',
    })
  }
  const order = over['orderBy']
  if (Array.isArray(order) && order.length === 0) {
    problems.add('over-order', [...path, 'over', 'orderBy'], {
      vi: 'Hãy ghi thứ tự của danh mục, ví dụ [{"fact": "item.price", "direction": "desc"}].',
      en: 'Declare the order of the items, such as [{"fact": "item.price", "direction": "desc"}].',
    })
  }
  const scope = { facts, itemFacts: itemFacts ?? new Map<string, Fact>() }
  if (itemFacts) checkOrder(order, [...path, 'over', 'orderBy'], scope, problems, true)
  return scope
}

function checkOrder(input: unknown, path: ProblemPath, scope: FactScope, problems: ProblemList, ofItems = false): void {
  if (!Array.isArray(input)) return
  input.forEach((each: unknown, index) => {
    const id = isRaw(each) ? each['fact'] : undefined
    if (typeof id !== 'string') return
    const fact = factInScope(scope, id)
    if (fact && fact.type !== 'text-list' && (!ofItems || scope.itemFacts?.has(id))) return
    problems.add(ofItems ? 'over-order' : 'unknown-fact', [...path, index, 'fact'], {
      vi: `Không sắp thứ tự theo “${shorten(id)}” được; hãy chọn ${ofItems ? 'một thuộc tính item.* của danh mục này' : 'một dữ kiện của khách hàng'}.`,
      en: `"${shorten(id)}" gives no order here; choose ${ofItems ? 'an item.* attribute of this catalogue' : "one of the customer's facts"}.`,
    })
  })
}

function checkRuleNames(rules: Raw[], path: ProblemPath, problems: ProblemList): void {
  const seen = new Set<string>()
  rules.forEach(({ name }, index) => {
    if (typeof name !== 'string') return
    const at = [...path, 'rules', index, 'name']
    if (checkRuleName(name, at, problems) && seen.has(name)) {
      problems.add('duplicate-rule', at, {
        vi: `Có hai quy tắc cùng tên “${name}”; hãy đổi tên một quy tắc.`,
        en: `Two rules are named "${name}"; rename one of them.`,
      })
    }
    seen.add(name)
  })
}

function refuseEqualPriorities(rules: Raw[], path: ProblemPath, problems: ProblemList): void {
  const holders = new Map<unknown, unknown>()
  rules.forEach(({ name, priority = 1 }, index) => {
    if (holders.has(priority)) {
      problems.add('equal-priorities', [...path, 'rules', index, 'priority'], {
        vi: `“${String(name)}” và “${String(holders.get(priority))}” cùng độ ưu tiên ${String(priority)}; hãy cho mỗi quy tắc một số riêng để biết quy tắc nào được chọn trước.`,
        en: `"${String(name)}" and "${String(holders.get(priority))}" share priority ${String(priority)}; give each its own, so that it is known which comes first.`,
      })
    }
    holders.set(priority, name)
  })
}
