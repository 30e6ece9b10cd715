import type { Condition } from './condition.ts'
import { deepestNesting } from './check-condition.ts'
import { isItemFact } from './catalogue-item.ts'
import { shorten } from './names.ts'
import type { ProblemList } from './problem-list.ts'
import type { RuleDocument } from './rule-document.ts'

/** A condition with its names spelt out may have this many parts; names can multiply, and someone must run them. */
const mostParts = 5000

interface Mentions {
  names: Set<string>
  itemFacts: boolean
}

/** The names and item facts in a condition of unknown shape. */
function mentionsOf(input: unknown, found: Mentions = { names: new Set(), itemFacts: false }, depth = 1): Mentions {
  if (typeof input !== 'object' || input === null || depth > 3 * deepestNesting) return found
  for (const [key, value] of Object.entries(input)) {
    if (typeof value !== 'string') mentionsOf(value, found, depth + 1)
    else if (key === 'condition') found.names.add(value)
    else if (key === 'fact' && isItemFact(value)) found.itemFacts = true
  }
  return found
}

/** The named conditions that a condition reaches, itself or through others. */
export function reachedNames(input: unknown, named: Record<string, unknown>): Set<string> {
  const reached = new Set<string>()
  const open = [...mentionsOf(input).names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name) || !Object.hasOwn(named, name)) continue
    reached.add(name)
    open.push(...mentionsOf(named[name]).names)
  }
  return reached
}

export function mentionsItems(input: unknown): boolean {
  return mentionsOf(input).itemFacts
}

/** Refuses a named condition that comes back to itself. */
export function refuseCycles(named: Record<string, unknown>, problems: ProblemList): void {
  const cyclic = Object.keys(named).filter((name) => reachedNames(named[name], named).has(name))
  for (const name of cyclic) {
    problems.add('cyclic-condition', ['conditions', name], {
      vi: `Điều kiện “${shorten(name)}” gọi lại chính nó; hãy bỏ một chỗ gọi trong vòng này.`,
      en: `The condition "${shorten(name)}" comes back to itself; take one of the references out of the circle.`,
    })
  }
}

interface Size {
  depth: number
  parts: number
}

/** Refuses rules that are too deep or too large once their names are spelt out. For a document without other problems. */
export function refuseOversize(document: RuleDocument, problems: ProblemList): void {
  const sizes = new Map<string, Size>()
  const sizeOf = (condition: Condition): Size => {
    if ('condition' in condition) return named(condition.condition)
    const children = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
    const inner = children ?? ('not' in condition ? [condition.not] : [])
    return inner
      .map(sizeOf)
      .reduce((size, child) => ({ depth: Math.max(size.depth, child.depth + 1), parts: size.parts + child.parts }), {
        depth: 1,
        parts: 1,
      })
  }
  const named = (name: string): Size => {
    const known = sizes.get(name)
    if (known) return known
    const condition = document.conditions?.[name]
    const size = condition ? sizeOf(condition) : { depth: 1, parts: 1 }
    sizes.set(name, size)
    return size
  }
  document.ruleSets.forEach((ruleSet, setIndex) => {
    ruleSet.rules.forEach((rule, ruleIndex) => {
      const { depth, parts } = sizeOf(rule.conditions)
      const path = ['ruleSets', setIndex, 'rules', ruleIndex, 'conditions']
      if (depth > deepestNesting) {
        problems.add('too-deep', path, {
          vi: `Quy tắc “${rule.name}” lồng quá ${deepestNesting} tầng khi tính cả điều kiện có tên; hãy làm gọn lại.`,
          en: `The rule "${rule.name}" nests beyond ${deepestNesting} levels with its named conditions; flatten it.`,
        })
      }
      if (parts > mostParts) {
        problems.add('too-large', path, {
          vi: `Quy tắc “${rule.name}” có quá ${mostParts} phần khi tính cả điều kiện có tên; hãy tách nhỏ.`,
          en: `The rule "${rule.name}" has more than ${mostParts} parts with its named conditions; split it.`,
        })
      }
    })
  })
}
