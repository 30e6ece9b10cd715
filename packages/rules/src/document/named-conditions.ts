import { deepestNesting } from './check-condition.ts'
import { isItemFact } from './catalogue-item.ts'
import { shorten } from './names.ts'
import type { ProblemList } from './problem-list.ts'

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
