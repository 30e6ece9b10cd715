import { isItemFact } from '../document/catalogue-item.ts'
import type { ConditionTrace } from '../engine/trace.ts'
import { comparedFact } from '../document/condition.ts'

/** A test that decided, and whether it should have held (`wanted`) for the rule to be otherwise. */
export interface DecisiveTest {
  trace: ConditionTrace
  wanted: boolean
}

/** What would have to be otherwise: one test, all of several, or any one of them. */
export type Needed = DecisiveTest | { every: Needed[] } | { oneOf: Needed[] }

/** The tests because of which a condition is not `wanted`, put together as the condition does; null where it is. */
export function neededFor(trace: ConditionTrace, wanted = true): Needed | null {
  if (trace.held === wanted) return null
  if (trace.kind === 'test') return { trace, wanted }
  const childWanted = trace.kind === 'not' ? !wanted : wanted
  const parts = (trace.children ?? []).map((child) => neededFor(child, childWanted)).filter((part) => part !== null)
  if (parts.length === 1) return parts[0] ?? null
  // Without one of its members `all` no longer holds; `any` holds with one of them.
  const oneIsEnough = (trace.kind === 'any') === wanted
  return oneIsEnough ? { oneOf: parts } : { every: parts }
}

/** What of it the customer could do something about: no alternative that asks an item to be another; null where none is left. */
export function askedOfCustomer(needed: Needed): Needed | null {
  if ('trace' in needed) return isOfItemAlone(needed.trace) ? null : needed
  const isChoice = 'oneOf' in needed
  const parts = isChoice ? needed.oneOf : needed.every
  const left = parts.map(askedOfCustomer).filter((part) => part !== null)
  if (left.length === 0 || (!isChoice && left.length < parts.length)) return null
  if (left.length === 1) return left[0] ?? null
  return isChoice ? { oneOf: left } : { every: left }
}

function isOfItemAlone(trace: ConditionTrace): boolean {
  const { fact = '' } = trace
  const other = comparedFact(trace)
  return isItemFact(fact) && (other === undefined || isItemFact(other))
}

/** The tests on which a condition that holds rests: each member of `all`, the first that holds of `any`. */
export function testsFor(trace: ConditionTrace, held = true): ConditionTrace[] {
  if (trace.kind === 'test') return [trace]
  const children = trace.children ?? []
  if (trace.kind === 'not') return children.flatMap((child) => testsFor(child, !held))
  const settles = trace.kind === 'any' ? true : trace.kind === 'all' ? false : held
  if (settles !== held) return children.flatMap((child) => testsFor(child, held))
  const first = children.find((child) => child.held === held)
  return first ? testsFor(first, held) : []
}
